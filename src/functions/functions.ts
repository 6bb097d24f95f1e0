import { getPageRunner } from "../worker/getPageRunner";
import { createCellFunctions } from "./createCellFunctions";

/* The comment of each function is its help text: in Excel, in functions.json, and on the pages that scripts/help.mjs makes. */

const cells = createCellFunctions(getPageRunner());

/**
 * Projects the number of plans by January census, and their cost where costs are given, with bands from many simulated futures.
 * @customfunction PROJECT PROJECT
 * @helpurl https://localhost:3000/help/project.html
 * @param source Census rows (pupil, census year, NCY, need, setting), transition rows, or the cell of a SEND.MODEL. With the heading row.
 * @param [by] What to group by: total, ncy, key stage, phase, age group, age group (LSRP), need, setting, setting group, area, two of these with a comma between them, or state. Empty: total.
 * @param [population] People by census year and NCY, through the last year to project. Not with a model.
 * @param [costs] Cost in pounds per pupil and year by need and setting, or by setting. Not with a model.
 * @param [settings] For each setting its group, NCYs, needs and the settings that pupils can move to. Empty: taken from the source. Not with a model.
 * @param [levers] Leave empty: this version does not apply levers yet.
 * @param [options] Two columns, name and value: simulations, seed, rules, uncertainty, years, statistics or bands, measure, history.
 * @param invocation Excel's own.
 * @returns One row for each January and group. In 9 of 10 simulated futures the number lies between P5 and P95.
 * @remarks The first January shown is the last one that is known; it has no uncertainty. Statistics are taken over all simulations, after adding up inside each one, so the percentiles of groups do not add to the percentile of the total. Joiners are shown in the January in which they are first counted, leavers and movers in the January in which they are first missed from where they were.
 * Where some plans have no cost in the table, a last column counts them: the cost of that row is not whole.
 * Options, one a row with its name and value:
 * - simulations: how many futures are drawn, 1 to 10,000; 1,000 unless given.
 * - seed: any text or number; the same seed gives the same numbers on every machine.
 * - years: how many Januaries to project; all that the population covers unless given.
 * - rules: corrected unless given, or witan to compare with the Witan SEND model.
 * - uncertainty: calibrated unless given, so that the bands also hold how joining and leaving vary from year to year; persistent draws rates once for each future and keeps them; yearly draws them anew every year, as Witan SEND does, and its bands are too narrow. With the rules witan it is yearly unless given.
 * - joiner growth, joiner shock, leaver shock and other constants of the calibrated bands: the page on uncertainty lists them all with their sources.
 * - statistics: a list from mean, std-dev, min, p2.5, p5, p10, p25, p50, p75, p90, p95, p97.5, max, or all.
 * - bands: instead of statistics, the shares of futures inside, in percent: 50, 80, 90 or 95, or several such as "50, 90".
 * - measure: plans unless given, or joiners, leavers, movers, cost or places.
 * - history: TRUE shows the known Januaries before the projected ones, so that a chart can start in the past.
 * @example =SEND.PROJECT(Census, "setting", Population, , , , Options)
 * @example =SEND.PROJECT(Model, "total", , , , , {"history",TRUE;"statistics","mean, p5, p95"})
 * @requiresParameterAddresses
 * @cancelable
 */
export async function project(
  source: unknown[][],
  by?: string,
  population?: unknown[][],
  costs?: unknown[][],
  settings?: unknown[][],
  levers?: unknown[][],
  options?: unknown[][],
  invocation?: CustomFunctions.CancelableInvocation,
): Promise<unknown[][]> {
  return cells.project(source, by, population, costs, settings, levers, options, invocation);
}

/**
 * Makes a model of your data that other SEND functions read from this one cell, so that the data is read and simulated once.
 * @customfunction MODEL MODEL
 * @helpurl https://localhost:3000/help/model.html
 * @param source Census rows (pupil, census year, NCY, need, setting) or transition rows, with the heading row.
 * @param population People by census year and NCY, through the last year to project.
 * @param [costs] Cost in pounds per pupil and year by need and setting, or by setting.
 * @param [settings] For each setting its group, NCYs, needs and the settings that pupils can move to. Empty: taken from the source.
 * @param [levers] Leave empty: this version does not apply levers yet.
 * @param [options] Two columns, name and value: simulations, seed, rules, uncertainty, years, and what functions show: statistics, measure, history.
 * @param invocation Excel's own.
 * @returns A short text with the model's name and size. Equal data and options give the same text on every machine.
 * @remarks The model lives in memory and not in the workbook. After a workbook is opened again, a function that reads the model cell may say that it is not in memory: select the model's cell, press F2 and then Enter.
 * The options are those of SEND.PROJECT. What they say of statistics, measure and history holds for every function that reads the model and does not say otherwise.
 * @example =SEND.MODEL(Census, Population, Costs, , , Options)
 * @requiresParameterAddresses
 * @cancelable
 */
export async function model(
  source: unknown[][],
  population: unknown[][],
  costs?: unknown[][],
  settings?: unknown[][],
  levers?: unknown[][],
  options?: unknown[][],
  invocation?: CustomFunctions.CancelableInvocation,
): Promise<unknown[][]> {
  return cells.model(source, population, costs, settings, levers, options, invocation);
}

/**
 * Shows the estimated rates at which pupils join, leave and move, with what was seen and a 95% interval.
 * @customfunction RATES RATES
 * @helpurl https://localhost:3000/help/rates.html
 * @param model The cell of a SEND.MODEL.
 * @param [process] joiners, leavers or movers. Empty: all three.
 * @param invocation Excel's own.
 * @returns One row for each rate, in the columns of a table of levers, so that rows can be copied there.
 * @remarks Joiners are a share of the people of an NCY, whatever their need. Leavers are a share of the pupils of an NCY, need and setting; movers are a share of those who stay in the system. The interval says how well the rate is known from so few or so many pupils. States that nobody was ever in are left out.
 * @example =SEND.RATES(Model, "joiners")
 * @cancelable
 */
export async function rates(
  model: unknown[][],
  process?: string,
  invocation?: CustomFunctions.CancelableInvocation,
): Promise<unknown[][]> {
  return cells.rates(model, process, invocation);
}

/**
 * Makes census rows from SEN2 person-level returns: everyone with a plan on the January census days that the returns cover.
 * @customfunction CENSUS CENSUS
 * @helpurl https://localhost:3000/help/census.html
 * @param tables The tables of one or more SEN2 returns, each a range with its headings: the files of COLLECT's export pasted on sheets, or the sheet of the submission template as one range. With them the rows of your schools from the register of establishments (GIAS), or a table with URN and setting, and options as two columns, name and value.
 * @param invocation Excel's own.
 * @returns Rows with pupil, census year, NCY, need, setting, area, school, transfer in, transfer out, placement rank and unit, which other SEND functions read as a census.
 * @remarks A return is collected in January and covers the calendar year before, so it holds two Januaries. A table that the return has already begins the next return, so give the tables of one return after another. Columns are found by their headings, in every version since 2023.
 * A plan counts on the census day when it has started and has not ceased; its need is that of rank 1, its placement the open one of rank 1, or of rank 2 where there is none. NCY follows the date of birth. The setting follows the type of the school in the register and the indicators for SEN unit and resourced provision, or the return's own code for settings without a school. The area is the first half of the home postcode.
 * Pupils are linked from return to return by UPN, else ULN; an id of the return itself links nothing outside of it.
 * Options, one a row with its name and value:
 * - show: census unless given; rules (how often each rule and check was used), januaries (how many plans each January of each return holds and what was left out) or problems (every check with the first row that it is about).
 * - columns: all unless given, or simple for the first five. census year: one January only.
 * - same january: end unless given, so that a January in two returns is taken from the one that it ends; or start.
 * - transferred in: leave out unless given, so that plans that came from another authority during the year are not counted at its beginning; or keep.
 * - setting: area unless given, so that settings carry in area or out of area; category without it, designation or full to tell specialisms apart, urn to keep each school.
 * - own area: three-figure codes of the authorities that count as in area; that of the return unless given.
 * - census date 2024, for any year: another day than the third Thursday of January.
 * - collection year: for a return without its header table.
 * @example =SEND.CENSUS(Return, Schools)
 * @example =SEND.CENSUS(Return, Schools, {"show","januaries"})
 * @requiresParameterAddresses
 * @cancelable
 */
export async function census(
  tables: unknown[][][],
  invocation?: CustomFunctions.CancelableInvocation,
): Promise<unknown[][]> {
  return cells.census(tables, invocation);
}

/**
 * Turns census rows into transitions: who joined, left, moved or stayed between one January and the next.
 * @customfunction TRANSITIONS TRANSITIONS
 * @helpurl https://localhost:3000/help/transitions.html
 * @param census Census rows with their headings: pupil, census year, NCY, need, setting; two Januaries or more.
 * @param [options] Two columns, name and value. show: transitions (default), rules, or reconciliation.
 * @param invocation Excel's own.
 * @returns Rows in the columns calendar-year, setting-1, need-1, academic-year-1, setting-2, need-2, academic-year-2, and pupils: how many did the same.
 * @remarks A calendar-year of 2024 is January 2024 to January 2025; NONSEND is outside the system. With show set to rules, the table says how often each rule for doubtful rows was used. With show set to reconciliation, it shows start + joiners - leavers = end for each year.
 * @example =SEND.TRANSITIONS(Census)
 * @example =SEND.TRANSITIONS(Census, {"show","reconciliation"})
 * @requiresParameterAddresses
 * @cancelable
 */
export async function transitions(
  census: unknown[][],
  options?: unknown[][],
  invocation?: CustomFunctions.CancelableInvocation,
): Promise<unknown[][]> {
  return cells.transitions(census, options, invocation);
}

/**
 * Counts who moved from where to where between one January and the next, joiners and leavers included.
 * @customfunction FLOWS FLOWS
 * @helpurl https://localhost:3000/help/flows.html
 * @param source Census rows, transition rows, or the cell of a SEND.MODEL. With the heading row.
 * @param [year] The January before: 2024 is January 2024 to January 2025. Empty: every year.
 * @param [by] What to show pupils by: setting (default), or another grouping as in SEND.PROJECT.
 * @param invocation Excel's own.
 * @returns One row for each pair of places that pupils went between, and how many did.
 * @remarks NONSEND is outside the system: from NONSEND are joiners, to NONSEND are leavers.
 * @example =SEND.FLOWS(Census, 2025)
 * @requiresParameterAddresses
 * @cancelable
 */
export async function flows(
  source: unknown[][],
  year?: number,
  by?: string,
  invocation?: CustomFunctions.CancelableInvocation,
): Promise<unknown[][]> {
  return cells.flows(source, year, by, invocation);
}

/**
 * Makes past projections again, with what was known then, and shows how near they came to what happened, beside simple forecasts.
 * @customfunction BACKTEST BACKTEST
 * @helpurl https://localhost:3000/help/backtest.html
 * @param source Census rows, transition rows, or the cell of a SEND.MODEL. With the heading row. At least two years of transitions.
 * @param [population] People by census year and NCY, for the past years and one to project. Not with a model.
 * @param [settings] For each setting its group, NCYs, needs and the settings that pupils can move to. Empty: taken from the source. Not with a model.
 * @param [by] What to group by, as in SEND.PROJECT. Empty: total.
 * @param [options] Two columns, name and value: show, years, and what SEND.MODEL takes: simulations, seed, rules.
 * @param invocation Excel's own.
 * @returns One row for each treatment of uncertainty and each simple forecast: how many past cases there are, how far the middle was off, and how often the truth lay inside the bands.
 * @remarks A case is a January that was projected from an earlier one. Every earlier January after at least one year of transitions is an origin, and the projection from it sees no transitions that ended later. The population is taken as known today, and so are the settings where you give them, so that real projections would have been a little less good. A band is honest when the truth lies inside as often as it says: 80% of cases inside 80% bands. With few cases that is a hint only, and cases from one January share their luck. Groups of few pupils lie inside their bands a little more often, because pupils are whole.
 * Every treatment of uncertainty is tested, whatever the options or the model say. Columns:
 * - MAE and MAPE: how far the middle (P50) was off on average, in pupils, and as a share of what happened.
 * - Bias and bias share: how far it was too high (above 0) or too low on average.
 * - Inside 50%, 80%, 90% and 95%: the share of cases in which the truth lay inside that band, and cases with band: of how many.
 * - Interval score and CRPS: in pupils; smaller is better. They reward narrow bands and punish misses: the interval score of the 95% band, CRPS of the whole distribution.
 * Simple forecasts: last value (nothing changes), last growth and mean growth (grows on as last year, or as on average), linear (a straight line through the past), damped trend (the smoothed change, fading by a tenth a year). Their bands are taken from their own past errors; with fewer than two of these there is none.
 * Options of its own:
 * - show: scores unless given; horizons (a row for each number of years ahead), groups (a row for each group), cases (every forecast and what happened), or verdict (in words, for the total).
 * - years: the most years ahead; all that the data allow unless given.
 * @example =SEND.BACKTEST(Census, Population)
 * @example =SEND.BACKTEST(Model, , , , {"show","verdict"})
 * @requiresParameterAddresses
 * @cancelable
 */
export async function backtest(
  source: unknown[][],
  population?: unknown[][],
  settings?: unknown[][],
  by?: string,
  options?: unknown[][],
  invocation?: CustomFunctions.CancelableInvocation,
): Promise<unknown[][]> {
  return cells.backtest(source, population, settings, by, options, invocation);
}

/**
 * Explains a projected January: the parts of the change in plans and cost since the start, and the parts of the width of its band.
 * @customfunction EXPLAIN EXPLAIN
 * @helpurl https://localhost:3000/help/explain.html
 * @param source Census rows, transition rows, or the cell of a SEND.MODEL. With the heading row.
 * @param [population] People by census year and NCY, for the past years and those to project. Not with a model.
 * @param [costs] Cost in pounds per pupil and year by need and setting, or by setting. Not with a model.
 * @param [settings] For each setting its group, NCYs, needs and the settings that pupils can move to. Empty: taken from the source. Not with a model.
 * @param [year] Calendar year of the projected January to explain. Empty: the last.
 * @param [options] Two columns, name and value, as SEND.MODEL takes them: simulations, seed, rules, uncertainty. Not with a model.
 * @param invocation Excel's own.
 * @returns One row for each part, with plans, share, cost in pounds a year, and a sentence. The parts between the two Januaries add up to the change; those of the band add up to its width.
 * @remarks The same projection is run again while one thing or another is held still, always with the same seed, so that runs differ by that alone. Plans at the start, and joiners, less leavers, are the plans at the end. Joiners come in four parts, each what is added when one thing more is switched on:
 * - Joiners if nothing changed: the population stays as it is in the start January, and the joiner rate is the mean of past years.
 * - Population: the people of each NCY are those of your population table.
 * - Joiner rate: joining starts at the level of the latest years and grows on, as the calibrated treatment of uncertainty has it.
 * - Joiner shocks: level and growth are uncertain and every year has its shocks. They raise the mean a little.
 * Leavers and ageing out are those of the whole projection, extra joiners included. Share is a share of the plans at the start.
 * The cost of each of these parts is its plans at the average cost of a plan at the start. Mix is the rest: pupils are in dearer or cheaper settings and needs than then. Price is 0, because unit costs have no years.
 * The band is that of total plans and total cost, P5 to P95. Own rates, joining and leaving are held still in every combination; a part is what its source adds to the variance, averaged over all orders, so that what two do together is halved between them. Chance is what is left with all three held still. A part can be a little below 0 when it hardly matters. Widths do not add up and variances do, so the width is split as the variance is.
 * It takes about ten times as long as the projection.
 * @example =SEND.EXPLAIN(Census, Population, Costs, , , Options)
 * @example =SEND.EXPLAIN(Model, , , , 2028)
 * @requiresParameterAddresses
 * @cancelable
 */
export async function explain(
  source: unknown[][],
  population?: unknown[][],
  costs?: unknown[][],
  settings?: unknown[][],
  year?: number,
  options?: unknown[][],
  invocation?: CustomFunctions.CancelableInvocation,
): Promise<unknown[][]> {
  return cells.explain(source, population, costs, settings, year, options, invocation);
}

/**
 * Projects the plans of any local authority from the Department for Education's published tables alone, with bands.
 * @customfunction LIGHT LIGHT
 * @helpurl https://localhost:3000/help/light.html
 * @param caseload The table caseload.csv of the release "Education, health and care plans" as it is downloaded, 2022, 2025 or 2026; or its rows of England and your authority.
 * @param newplans The table newplans.csv of the release. May be empty.
 * @param ceased The table ceased_plans.csv of the release. May be empty.
 * @param la Name or code of the authority: Kent, 886 or E10000016.
 * @param [options] Two columns, name and value: origin, by, years, show, method, growth, simulations, seed, statistics or bands.
 * @param [requests] The table requests.csv of the release. With it the projection is closer: requests lead plans by a year.
 * @param invocation Excel's own.
 * @returns The known January, then one row for each projected January. In 9 of 10 simulated futures the number lies between P5 and P95.
 * @remarks The total grows towards the national rate, faster or slower by the authority's requests or, without them, by its own growth of two years. The width of the bands comes from how far published numbers of 146 authorities were from such projections up to three years ahead. Nothing is known here of pupils, rates or plans for change; next to a projection from pupils it is a plain check.
 * Slips in the tables are found by rule and not used: a total that falls by more than half and does not fit its neighbours, or new plans that are a whole region's. Show the notes to see what was used, what was left out and why.
 * New and ceased plans do not move the projection; they help to tell a slip from a real change, and the notes say how far they account for the last year.
 * Options, one a row with its name and value:
 * - origin: calendar year of the January to project from; the last in the table unless given. Nothing later is used.
 * - by: total unless given, or placement group, whose bands are provisional, or age (on 31 August), which has no band because only two Januaries are published.
 * - years: how many Januaries to project, 1 to 10; 3 unless given. Bands further ahead than 3 are untested.
 * - show: projection unless given, or notes.
 * - method: what makes the authority grow faster or slower: requests, own growth or national growth. The first that the tables allow unless given.
 * - growth: yearly growth that authorities are drawn towards; England's mean since 2015, 10.5%, unless given.
 * - simulations, seed, statistics and bands: as in SEND.PROJECT.
 * @example =SEND.LIGHT(Caseload, NewPlans, CeasedPlans, "Fernshire", {"by","placement group";"statistics","mean, p10, p90"}, Requests)
 * @example =SEND.LIGHT(Caseload, , , "Fernshire", {"years",4;"bands","95"})
 * @example =SEND.LIGHT(Caseload, NewPlans, CeasedPlans, "Fernshire", {"show","notes"}, Requests)
 * @requiresParameterAddresses
 * @cancelable
 */
export async function light(
  caseload: unknown[][],
  newplans: unknown[][],
  ceased: unknown[][],
  la: string,
  options?: unknown[][],
  requests?: unknown[][],
  invocation?: CustomFunctions.CancelableInvocation,
): Promise<unknown[][]> {
  return cells.light(caseload, newplans, ceased, la, options, requests, invocation);
}

/**
 * Lists every problem in the data, with its row, what was found, what is wanted and what to do.
 * @customfunction CHECK CHECK
 * @helpurl https://localhost:3000/help/check.html
 * @param source Census rows, transition rows, or the cell of a SEND.MODEL. With the heading row.
 * @param [population] People by census year and NCY.
 * @param [costs] Cost in pounds per pupil and year by need and setting, or by setting.
 * @param [settings] For each setting its group, NCYs, needs and the settings that pupils can move to.
 * @param invocation Excel's own.
 * @returns One row for each problem, those that stop a projection first; one row that says so where there is none.
 * @remarks Stops: the projection cannot run until it is mended. Warns: it runs, but may mislead. Notes: worth knowing. How many counts the rows with the same problem; where names the first.
 * @example =SEND.CHECK(Census, Population, Costs)
 * @requiresParameterAddresses
 * @cancelable
 */
export async function check(
  source: unknown[][],
  population?: unknown[][],
  costs?: unknown[][],
  settings?: unknown[][],
  invocation?: CustomFunctions.CancelableInvocation,
): Promise<unknown[][]> {
  return cells.check(source, population, costs, settings, invocation);
}
