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
 * @param [levers] What if: one change a row, with the columns lever, need, setting, to, ncy-from, ncy-to, year-from, year-to, change, ramp-years, on. Blank means any.
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
 * - uncertainty: calibrated unless given, so that the bands also hold how joining, leaving and the mix of settings and needs vary from year to year; persistent draws rates once for each future and keeps them; yearly draws them anew every year, as Witan SEND does, and its bands are too narrow. With the rules witan it is yearly unless given.
 * - joiner growth, joiner shock, leaver shock and other constants of the calibrated bands: the page on uncertainty lists them all with their sources.
 * - statistics: a list from mean, std-dev, min, p2.5, p5, p10, p25, p50, p75, p90, p95, p97.5, max, or all.
 * - bands: instead of statistics, the shares of futures inside, in percent: 50, 80, 90 or 95, or several such as "50, 90".
 * - measure: plans unless given, or joiners, leavers, movers, cost or places.
 * - history: TRUE shows the known Januaries before the projected ones, so that a chart can start in the past.
 * - answer: bands unless given, or expected: the mean alone, at once and without simulations. It is exact for yearly rates; for others and where places are limited it is close.
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
 * @param [levers] What if: one change a row, with the columns lever, need, setting, to, ncy-from, ncy-to, year-from, year-to, change, ramp-years, on. Blank means any.
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
 * Compares scenarios with a baseline, future by future: what they change, with bands, and the chance of saving so much.
 * @customfunction COMPARE COMPARE
 * @helpurl https://localhost:3000/help/compare.html
 * @param baseline The cell of a SEND.MODEL, or of a SEND.SCENARIO to compare with.
 * @param scenario The cell of a SEND.SCENARIO made from it, or a range of such cells.
 * @param [by] What to group by, as in SEND.PROJECT: total, setting group, need and the like, or two of these. Empty: total.
 * @param [measure] plans, joiners, leavers, movers, cost, places or overflow. Empty: plans.
 * @param [options] Two columns, name and value: at least, show, statistics or bands.
 * @param invocation Excel's own.
 * @returns One row for each January and group, and for each scenario where there are several.
 * @remarks Each simulated future of a scenario has the same random numbers as that of the baseline, so the difference is what the levers do and nothing else. It is taken inside each future, and the statistics are taken over all futures afterwards: its band is much narrower than those of the two projections.
 * Difference is scenario less baseline: below 0 the scenario saves. Difference share is a share of the baseline. Chance above 0 is the share of futures in which the scenario has more than the baseline.
 * Cumulated is the difference of every projected January up to this one, added up: plan-years for plans, pounds for cost.
 * Baseline and scenarios must have the same options, which they have when SEND.SCENARIO made them.
 * Options, one a row with its name and value:
 * - at least: an amount to save, such as 20 plans or 500000 pounds. Two columns give the chance of saving that much in the January, and in all Januaries up to it.
 * - show: difference unless given, or effects. Effects split the change of each projection since its start into what the population does (the projection, less the same with the population of the start) and what the rates do (joining, leaving and moving at that population). The two add up to the change.
 * - statistics or bands: as in SEND.PROJECT; mean, p5 and p95 unless given.
 * @example =SEND.COMPARE(Model, Scenario, "total", "plans", {"at least",1})
 * @example =SEND.COMPARE(Model, Scenario, "total", "cost", {"show","effects"})
 * @requiresParameterAddresses
 * @cancelable
 */
export async function compare(
  baseline: unknown[][],
  scenario: unknown[][],
  by?: string,
  measure?: string,
  options?: unknown[][],
  invocation?: CustomFunctions.CancelableInvocation,
): Promise<unknown[][]> {
  return cells.compare(baseline, scenario, by, measure, options, invocation);
}

/**
 * Seeks the size of a lever that meets a target of plans, places, cost, a share or the balance, at the mean or at a percentile.
 * @customfunction SEEK SEEK
 * @helpurl https://localhost:3000/help/seek.html
 * @param model The cell of a SEND.MODEL or SEND.SCENARIO.
 * @param lever The headings and one row of a table of levers, with change left empty or open: x?, ?%, set ? or add ?.
 * @param target Two columns, name and value: measure, group, year, value, statistic.
 * @param [options] Two columns, name and value: least and most, the bounds of the search; and for a balance the options of SEND.BALANCE.
 * @param [funding] For a target on the balance: the funding table of SEND.BALANCE.
 * @param invocation Excel's own.
 * @returns Names and values: the answer in words, whether the target is met, the change, what it reaches with its band, and below them the lever with its headings, ready to copy to a table of levers.
 * @remarks Expected values lead the search, because they take no simulation; two or three simulations with the same random numbers then settle what the lever reaches. Where no size within the bounds meets the target, the answer says so and gives the best.
 * An empty change is sought as a factor where the lever takes one (joiners, leavers, movers, population), as a share for divert and reassess, and as a number of places for capacity.
 * The target, one a row with its name and value:
 * - measure: plans unless given, or joiners, leavers, movers, cost, places, overflow, or share: the plans of a group as a share of all plans. With funding also balance, the cumulative balance at the end of a financial year, and in-year, that of the year alone; deficits are below 0.
 * - group: a setting group, setting, need, phase, key stage or age group by its label; or the name of the grouping in the first column, such as need, and its label beside it. Without one the total is meant.
 * - year: calendar year of a projected January; for a balance a financial year such as 2030-31.
 * - value: what is wanted: pupils, pounds, or a share such as 12%.
 * - statistic: mean unless given, or a percentile such as p80, so that the value is not exceeded in 8 of 10 futures. A balance at p20 is at least so good in 8 of 10 futures.
 * Options: least and most bound the search, in the unit of the change: factors for x? and ?%, so 0.8 is 20% down; shares for set ?; pupils or places for add ?. Usually a factor lies between 0 and 5.
 * @example =SEND.SEEK(Model, {"lever","change";"joiners","x?"}, {"measure","plans";"year",2030;"value",45})
 * @example =SEND.SEEK(Model, {"lever","setting","to","change";"divert","SpIn","SpMdA",""}, {"measure","share";"group","SpIn";"year",2030;"value",0.02})
 * @requiresParameterAddresses
 * @cancelable
 */
export async function seek(
  model: unknown[][],
  lever: unknown[][],
  target: unknown[][],
  options?: unknown[][],
  funding?: unknown[][],
  invocation?: CustomFunctions.CancelableInvocation,
): Promise<unknown[][]> {
  return cells.seek(model, lever, target, options, funding, invocation);
}

/**
 * Stress-tests a projection: what one shock after another does to plans or cost, the largest first.
 * @customfunction STRESS STRESS
 * @helpurl https://localhost:3000/help/stress.html
 * @param model The cell of a SEND.MODEL or SEND.SCENARIO.
 * @param [measure] plans, joiners, leavers, movers, cost, places or overflow. Empty: plans.
 * @param [year] Calendar year of the projected January to look at. Empty: the last.
 * @param [shocks] A table of levers with a column scenario that names each shock. Empty: the standard shocks.
 * @param [options] Two columns, name and value: show, answer.
 * @param invocation Excel's own.
 * @returns A tornado: one row for each shock and direction, with the change of the total (P5, mean and P95 over all futures), sorted by the larger effect of both directions.
 * @remarks Each shock is a run of its own with the same random numbers, and its effect is taken inside each future, as SEND.COMPARE does. Shocks are not added up: pull several levers in one scenario to see what they do together.
 * The standard shocks are rows of levers: more and fewer new plans, leavers at 19 and over, moves, population, a shift towards ASD and SEMH, towards independent placements, no new places for two years, and with costs, prices and independent fees. Show levers to see, copy and change them.
 * In a table of your own the column scenario names the shock, and rows with the same name belong together. What follows a colon is the direction, so "Prices: up" and "Prices: down" stand side by side.
 * A shock that cannot be applied to this model says why in the last column.
 * Options, one a row with its name and value:
 * - show: tornado unless given, or levers: the standard shocks as a table of levers.
 * - answer: bands unless given, or expected: means alone, at once.
 * @example =SEND.STRESS(Model)
 * @example =SEND.STRESS(Model, "cost", 2028, {"scenario","lever","change";"Joiners: up","joiners","x1.1";"Joiners: down","joiners","x0.9";"Fewer leavers","leavers","x0.5"})
 * @example =SEND.STRESS(Model, , , , {"show","levers"})
 * @requiresParameterAddresses
 * @cancelable
 */
export async function stress(
  model: unknown[][],
  measure?: string,
  year?: number,
  shocks?: unknown[][],
  options?: unknown[][],
  invocation?: CustomFunctions.CancelableInvocation,
): Promise<unknown[][]> {
  return cells.stress(model, measure, year, shocks, options, invocation);
}

/**
 * Shows how many places are needed in which January, against the places there are, and the chance of running short.
 * @customfunction PLACES PLACES
 * @helpurl https://localhost:3000/help/places.html
 * @param model The cell of a SEND.MODEL or SEND.SCENARIO.
 * @param capacity A table of places: setting (or setting group, or several with commas), census year and places; or settings with one column for each January. Where wanted also school, phase, NCY from and NCY to.
 * @param [options] Two columns, name and value: risk, show.
 * @param invocation Excel's own.
 * @returns One row for each January and line of the table: places there are, places needed in 50, 80 and 95 of 100 futures, the chance of running short, the shortfall and the first year short.
 * @remarks Needed is counted inside each future: pupils of the line's settings and NCYs in that January. P80 is enough in 8 of 10 futures.
 * A line's places hold from its year on until the line's next year; before its first year none are known. Lines of several schools are told apart by a column headed school, and their places add up. A blank or 0 is no places, because Excel does not tell them apart.
 * The projection places pupils as before, whether there is room or not, so it shows the need. Where levers of the model itself limit places, whoever was sent elsewhere in that January for want of a place is counted as well, and a last column says how many; pupils sent elsewhere in earlier years are not, unless they try again.
 * Options, one a row with its name and value:
 * - risk: the chance of running short that is accepted, for the shortfall; 20% unless given, which is P80.
 * - show: years unless given, or summary: one row for each line, with its first year short, the places to add by the last year, and the largest shortfall.
 * @example =SEND.PLACES(Model, {"setting","year","places";"SpMdA",2026,8;"SpMdA",2028,10})
 * @example =SEND.PLACES(Model, {"setting",2026,2028;"SpMdA",8,10;"SpIn",2,2}, {"show","summary";"risk",0.1})
 * @requiresParameterAddresses
 * @cancelable
 */
export async function places(
  model: unknown[][],
  capacity: unknown[][],
  options?: unknown[][],
  invocation?: CustomFunctions.CancelableInvocation,
): Promise<unknown[][]> {
  return cells.places(model, capacity, options, invocation);
}

/**
 * Projects what plans cost in each financial year, April to March, with bands, and why it changes.
 * @customfunction COST COST
 * @helpurl https://localhost:3000/help/cost.html
 * @param model The cell of a SEND.MODEL or SEND.SCENARIO with costs.
 * @param [by] What to group by, as in SEND.PROJECT: total, setting group, need and so on, or two with a comma between them. Empty: total.
 * @param [options] Two columns, name and value: show, inflation, joiner months, statistics or bands.
 * @param invocation Excel's own.
 * @returns One row for each financial year and group: plans as an average over the year, and their cost in pounds.
 * @remarks The first financial year is the one that begins in the April after the January that is known. April to August are paid for the pupils of one January and September to March for those of the next: 5/12 and 7/12, both at the prices of the financial year. So who joins, leaves or moves in September counts for seven months in the first year and for the whole of the next. This is done inside each simulated future.
 * Prices without a year are those of the financial year in which the known January lies. They rise by the years of the cost table, by levers, or by the option inflation.
 * Where some plans have no cost, a last column counts them: the cost of that row is not whole.
 * Options, one a row with its name and value:
 * - show: cost unless given. effects splits the change since the year before into volume (more or fewer plans at the average cost of the year before), mix (dearer or cheaper needs, settings and ages) and price; the three add up to the change in every simulated future. lines shows each line of the costs apart (place, top-up, transport...), where the cost table has a column of lines or a column for each.
 * - inflation: rise of all prices a year, such as 3%; 0 unless given. Not with a cost table that has years.
 * - joiner months: how many months a new plan costs in its first financial year; 7 unless given, which is a start in September. Plans that begin evenly through the year cost 8.25.
 * - statistics or bands: as in SEND.PROJECT.
 * @example =SEND.COST(Model, "setting group", {"inflation",0.03})
 * @example =SEND.COST(Model, , {"show","effects";"inflation",0.03})
 * @cancelable
 */
export async function cost(
  model: unknown[][],
  by?: string,
  options?: unknown[][],
  invocation?: CustomFunctions.CancelableInvocation,
): Promise<unknown[][]> {
  return cells.cost(model, by, options, invocation);
}

/**
 * Projects the balance of the high needs block: income, expenditure, in-year and cumulative position, with bands and chances.
 * @customfunction BALANCE BALANCE
 * @helpurl https://localhost:3000/help/balance.html
 * @param model The cell of a SEND.MODEL or SEND.SCENARIO with costs. Money levers of a scenario (saving, investment, income, grant) count.
 * @param funding A line a row with financial years across (line, kind, 2026-27, 2027-28...), or line, kind, financial year and amount.
 * @param [options] Two columns, name and value: show, inflation, joiner months, stability grant, stability share, carry rate, carry, statistics or bands.
 * @param invocation Excel's own.
 * @returns One row for each financial year. Opening balance and income, less expenditure, are the closing balance in every simulated future and so in the means. Below 0 is a deficit.
 * @remarks Kinds of lines, known by the kind column or else by the name of the line: block (high needs block before deductions; needed in every year), adjustment (import and export), deduction (recoupment of places; taken off whichever sign it has), transfer (from the schools block), grant, income, spending (what does not follow pupils), opening balance (below 0 for a deficit) or opening deficit, eligible deficit, stability share, and schools block (only to judge the transfer: above 0.5% needs the Secretary of State's consent). The opening balance stands in the first projected year. Rows named total or net are not read.
 * High Needs Stability Grant: policy of 9 February 2026 is 90% of the high needs deficit at 31 March 2026, paid in 2026-27. Enter the deficit as a line of the kind eligible deficit in the column of the year in which the grant is credited. The figures are yours to change, because policy moves.
 * Cleared for good means that neither this year nor any later one shown ends in a deficit, so one grant that covers the deficit once does not count. What places are counted in costs and what is taken off as deduction must fit together: either the costs hold place funding and the block is before recoupment, or neither.
 * Options, one a row with its name and value:
 * - show: summary unless given; lines (a statement: a line a row, years across), chances, or verdict (from which year on in 5 and in 8 of 10 futures).
 * - inflation and joiner months: as in SEND.COST.
 * - stability grant: FALSE leaves the grant out. stability share: another share of the eligible deficit than the table's, or than 90%.
 * - carry rate: interest a year on the average deficit, such as 4.5%; 0 unless given. carry: shown unless given, for a cost to the general fund beside the block; charged spends it from the block.
 * - green, amber and red: what confidence in money levers stands for, as in SEND.PLAN.
 * - statistics or bands: as in SEND.PROJECT.
 * @example =SEND.BALANCE(Model, Funding, {"inflation",0.03})
 * @example =SEND.BALANCE(Model, Funding, {"show","lines";"inflation",0.03})
 * @example =SEND.BALANCE(Model, Funding, {"show","verdict"})
 * @requiresParameterAddresses
 * @cancelable
 */
export async function balance(
  model: unknown[][],
  funding: unknown[][],
  options?: unknown[][],
  invocation?: CustomFunctions.CancelableInvocation,
): Promise<unknown[][]> {
  return cells.balance(model, funding, options, invocation);
}

/**
 * Projects a recovery plan: the balance without and with its workstreams, what each contributes, and when it is paid back.
 * @customfunction PLAN PLAN
 * @helpurl https://localhost:3000/help/plan.html
 * @param model The cell of a SEND.MODEL or SEND.SCENARIO with costs.
 * @param funding The funding table, as in SEND.BALANCE.
 * @param workstreams One row each: workstream, owner, kind (reduction, avoidance or income), start, end, ramp years, confidence, gross saving, scenario, revenue investment, capital investment, investment from, investment years.
 * @param [levers] Levers of the workstreams that change pupils or prices, with a column scenario that workstreams name.
 * @param [options] Two columns, name and value: show, sharing, charge capital, green, amber, red, and those of SEND.BALANCE.
 * @param invocation Excel's own.
 * @returns One row for each financial year, unmitigated and mitigated. The difference of the in-year balances is what the workstreams deliver less their revenue investment, but for interest where that is charged.
 * @remarks A workstream has one of three: a gross saving (pounds a year at full effect), savings by year in columns headed with financial years, or the name of a scenario of the levers. Start is a financial year, a month or a date. With ramp years the effect grows evenly from 0 to the whole over so many years, and a financial year has the average of its months.
 * Confidence says how much is delivered, drawn once for each simulated future, for each workstream apart: a triangle between the worst, the usual and the best share. green is 80%, 95%, 100%, amber 40%, 75%, 100% and red 0%, 30%, 80%: these are our judgement and yours to change. A share such as 80% is delivered on average, between 60% and 100%; three shares such as "40%, 75%, 100%" say it all. So less confidence makes wider bands. If your workstreams fail together, the true band is wider.
 * Nothing is counted twice: workstreams of levers are projected together, in the same simulated futures. In the order of the table each has what it adds to those above it, so the first of two that overlap has more. Workstreams of money are added as they are.
 * Investment is spent whatever is delivered, evenly over investment years (1 unless given) from its start. Capital comes from capital grants and counts for payback alone, unless charge capital is TRUE.
 * Options of its own, one a row with its name and value:
 * - show: summary unless given; workstreams (each over all years, with payback), years (each in each year), lines (the mitigated statement), or verdict.
 * - sharing: in order unless given; shapley gives each workstream of levers the mean of what it adds over all orders, and projects every combination of at most 5.
 * - charge capital: TRUE spends capital from the block.
 * - green, amber, red: other shares, such as "50%, 80%, 100%".
 * @example =SEND.PLAN(Model, Funding, Workstreams, PlanLevers, {"inflation",0.03})
 * @example =SEND.PLAN(Model, Funding, Workstreams, PlanLevers, {"show","workstreams"})
 * @requiresParameterAddresses
 * @cancelable
 */
export async function plan(
  model: unknown[][],
  funding: unknown[][],
  workstreams: unknown[][],
  levers?: unknown[][],
  options?: unknown[][],
  invocation?: CustomFunctions.CancelableInvocation,
): Promise<unknown[][]> {
  return cells.plan(model, funding, workstreams, levers, options, invocation);
}

/**
 * Makes a scenario of a model: what if the levers of a table were pulled? Other SEND functions read it as they read a model.
 * @customfunction SCENARIO SCENARIO
 * @helpurl https://localhost:3000/help/scenario.html
 * @param model The cell of a SEND.MODEL, or of another SEND.SCENARIO: its levers stay, and these come on top.
 * @param levers A table of levers with its heading row, one change a row. Blank means any.
 * @param [name] Name of a scenario in the column scenario: its rows are used, and those that name none. Empty: every row.
 * @param invocation Excel's own.
 * @returns A short text with the scenario's name and size. Where no lever is on, it is the model itself, to the last digit.
 * @remarks Columns, in any order: lever, need, setting, to, of, ncy-from, ncy-to, year-from, year-to, change, ramp-years, note, on, scenario. A cell may list several codes with commas between them; a setting may also be a setting group, an area such as "Out of area", or a pattern such as "*_OoA". Write R for Reception: a function cannot tell 0 from a blank cell. Years are Januaries: 2028 is the first January that shows the change. With ramp-years 3 a third of the change holds in the first year and two thirds in the second. FALSE in the column on switches a row off.
 * A change is x1.2 or +10% (factors), =5% or set 5% (sets a rate or share), +30 or add 30 (pupils a year). Excel turns =5%, +10% and +30 into mere numbers: type an apostrophe first, or write set 5%, up 10% and add 30. A mere number that could mean several things is refused.
 * Levers:
 * - joiners: how many join. With a need or setting only these change, and everybody else's number stays.
 * - joiner-mix: where joiners go; how many join stays.
 * - leavers, movers: how many leave or change setting, by where they are in the January before. movers with to: only moves to there.
 * - reassess: the share that ceases because of a reassessment at phase transfer, such as 10%, or 10% of 80%. Without NCYs at the end of -1, 6 and 11.
 * - divert: sends a share (30%) or a number a year (add 20) of those who would come to setting to the first setting of to that takes them. of: joiners or movers; blank: both.
 * - close: nobody new from year-from; those inside move as movers do, or to to.
 * - capacity: places that setting has (set 60, add 20; x1 is as many as have one now). Who does not fit goes to the first setting of to with room.
 * - population: people. history: weighs past transitions when rates are estimated (x0 leaves them out).
 * - requests, agreement (of assessed or issued): requests for assessment and the shares agreed. Rows of the lever pipeline (of requests, assessed, issued, awaiting, weeks) say what they were in past calendar years, so that delays are followed.
 * - unit-cost, inflation: prices. saving, investment, income, grant: lines of money.
 * Levers are applied in the order of this list's page on levers, whatever the order of the rows.
 * @example =SEND.SCENARIO(Model, Levers)
 * @requiresParameterAddresses
 * @cancelable
 */
export async function scenario(
  model: unknown[][],
  levers: unknown[][],
  name?: string,
  invocation?: CustomFunctions.CancelableInvocation,
): Promise<unknown[][]> {
  return cells.scenario(model, levers, name, invocation);
}

/**
 * Shows the way from requests to plans by calendar year: requests, assessments, plans and how many wait, with and without the levers on it.
 * @customfunction PIPELINE PIPELINE
 * @helpurl https://localhost:3000/help/pipeline.html
 * @param model The cell of a SEND.MODEL or SEND.SCENARIO.
 * @param [levers] A table of levers with its heading row; those of the model stay, and these come on top. Empty: the model's own.
 * @param invocation Excel's own.
 * @returns One row for each calendar year from that of the known January on. The last columns say by how much joining is multiplied in which January.
 * @remarks What is known stands in rows of the lever pipeline: of requests (received in the calendar year), assessed (the share of decided requests that led to an assessment, such as 60%), issued (the share of completed assessments that led to a plan), weeks (from a request to a plan; 20 unless given), awaiting (assessments under way at the end of the last known year), with the calendar year in year-from. Each holds until a later row; those up to the last known year are data, later ones are plans of change.
 * Requests come evenly over the year and are decided six weeks later. Without levers the pipeline goes on as it was, because how joining grows is better known from the joiners themselves; only what levers change reaches the projection, as a factor of joining in the January after.
 * @example =SEND.PIPELINE(Model, PipelineLevers)
 * @requiresParameterAddresses
 * @cancelable
 */
export async function pipeline(
  model: unknown[][],
  levers?: unknown[][],
  invocation?: CustomFunctions.CancelableInvocation,
): Promise<unknown[][]> {
  return cells.pipeline(model, levers, invocation);
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
 * @param [options] Two columns, name and value: show (transitions, rules or reconciliation), and the rules that can be chosen.
 * @param invocation Excel's own.
 * @returns Rows in the columns calendar-year, setting-1, need-1, academic-year-1, setting-2, need-2, academic-year-2, and pupils: how many did the same.
 * @remarks A calendar-year of 2024 is January 2024 to January 2025; NONSEND is outside the system. With show set to rules, the table says how often each rule for doubtful rows was used. With show set to reconciliation, it shows for each year start + joiners - leavers = end, and end = census of the January after + filled in - left out; joiners are new, transferred in, or came back, and leavers ceased or transferred out.
 * Besides pupil, census year, NCY, need and setting a census may have columns headed date of birth (for a missing NCY), census date (instead of the census year), plan start, area, school, transferred in, transferred out, placement rank, and unit (RP or SENU, for pupils of mainstream schools).
 * Rules that can be chosen, here and in the options of SEND.MODEL, the usual one first:
 * - held back (the NCY does not rise by one): normalise, keep, or leave out. Normalise sets the NCY before one below the NCY after.
 * - gaps (a pupil misses one census): leave and join, or fill in.
 * - duplicates (rows of one pupil in one census, of the same placement rank): last, or first.
 * - no pupil (a row without a reference): count, or leave out.
 * - ncy from: ncy, or date of birth.
 * - outside ncys (outside NCY -4 to 20): keep, or leave out.
 * - late records (a plan that began before an earlier census in which the pupil is not): as given, or add.
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
 * The cost of each of these parts is its plans at the average cost of a plan at the start. Mix is the rest: pupils are in dearer or cheaper settings and needs than then. Price is what those pupils cost at the unit costs of their year less what they would at those of the start: 0 where costs are the same in every year.
 * The band is that of total plans and total cost, P5 to P95. Own rates, joining, leaving and, where there are costs, the mix of settings and needs are held still in every combination; a part is what its source adds to the variance, averaged over all orders, so that what two do together is halved between them. Chance is what is left with all of them held still. A part can be a little below 0 when it hardly matters. Widths do not add up and variances do, so the width is split as the variance is.
 * It takes ten to twenty times as long as the projection.
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
 * Finds the groups of pupils that grow fastest, in any cut, and says how sure that is: three children more are no trend.
 * @customfunction HOTSPOTS HOTSPOTS
 * @helpurl https://localhost:3000/help/hotspots.html
 * @param source Census rows, transition rows, or the cell of a SEND.MODEL. With the heading row.
 * @param [by] What to cut by: need, setting, setting group (default), area, school, transfer, ncy, key stage, phase or age group, or up to three of these with commas between them.
 * @param [options] Two columns, name and value. from and to: the Januaries to compare; the first and the last unless given. For census rows also the rules for doubtful rows, as in SEND.TRANSITIONS.
 * @param invocation Excel's own.
 * @returns The authority as a whole, then one row a group, those that most surely grow faster first.
 * @remarks Growth is a share a year: 0.1 is a tenth more every year. Growth as counted is what the two Januaries say. The growth beside it is drawn towards the authority's own, the more the fewer pupils there are and the less groups differ at all; it lies between P10 and P90 with a chance of 8 in 10, and between P2.5 and P97.5 with one of 19 in 20. Chance faster is the chance that the group grows faster than the authority as a whole: likely from 90%, very likely from 97.5%. Where nothing but chance is at work no group stands out, however many there are. Too few to tell: a usual difference would not show in so few pupils.
 * Cuts:
 * - area: the area or school cluster of the census rows, where they have such a column; otherwise in or out of area, by the setting.
 * - school: census rows with a column headed school, or another word for it, are needed.
 * - transfer: pupils in Reception, NCY 7, NCY 12 and NCY 15, who have just begun another phase. "transfer, setting group" shows where they come to.
 * - ncy, key stage, phase, age group and transfer: from a model whose population has both Januaries, growth is that of pupils per person, so that large birth years are no hotspots.
 * Rows with 1 to 5 pupils in a January carry a note: such numbers can point to a child and are not for publication.
 * @example =SEND.HOTSPOTS(Census, "need")
 * @example =SEND.HOTSPOTS(Model, "key stage")
 * @requiresParameterAddresses
 * @cancelable
 */
export async function hotspots(
  source: unknown[][],
  by?: string,
  options?: unknown[][],
  invocation?: CustomFunctions.CancelableInvocation,
): Promise<unknown[][]> {
  return cells.hotspots(source, by, options, invocation);
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
 * @returns One row for each problem, those that stop a projection first, then by how much they matter; one row that says so where there is none.
 * @remarks Stops: the projection cannot run until it is mended. Warns: it runs, but may mislead. Notes: worth knowing. How many counts the rows with the same problem; where names the first. Share of plans estimates how many of the plans of a January the problem touches; it is empty where nobody can say.
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

/**
 * Joins a finance ledger to the pupils of a census and accounts for every pound: what matches whom, what matches nobody, and why.
 * @customfunction JOIN JOIN
 * @helpurl https://localhost:3000/help/join.html
 * @param census Census rows with their headings: pupil (UPN or another reference), census year, NCY, need, setting.
 * @param ledger Ledger lines with their headings: UPN (or another reference) and amount are needed; provider, kind, financial year or month, from and to, invoice, need and setting are used where they are there.
 * @param [key] What links the two: upn, reference, or a heading that both tables have. Empty: told from the census.
 * @param [options] Two columns, name and value: show, financial year.
 * @param invocation Excel's own.
 * @returns An account in pounds that adds up to the ledger to the penny: by financial year, the lines that match and those that do not.
 * @remarks Amounts are counted in whole pence. Text amounts, pound signs, commas and brackets are read; credits are taken off the pupil's other lines. A line belongs to the financial year that the ledger gives it, else to that of its month or date; a line from one day to another is shared between financial years by days.
 * References are compared in capitals, without spaces, signs and leading zeros. A UPN must have its check letter; one that was left off is worked out. References that differ in one character are shown as perhaps, never joined by themselves.
 * A line is matched to the January inside its financial year: the money of 2025-26 to January 2026. For pupils who are not in it, the January before is taken, else the nearest.
 * Options, one a row with its name and value:
 * - show: report unless given. unmatched lists references that match nobody, with what they may be meant to be; pupils, the cost of each pupil of the January, and who has none; providers, each beside the cost of the same mix of pupils elsewhere; lines, every line with its pupil; problems, what was found in the tables.
 * - financial year: shows one year alone, such as 2025-26; for a ledger that says none, the year of its lines.
 * In providers, the same mix elsewhere is the mean of pupils at other providers in the same setting, need and phase (where fewer than three are, in the same setting and need, then setting). From and to hold 95 in 100 of the differences that chance would make among pupils who are alike, so of forty providers two stand out by chance alone. Fewer than five pupils are no verdict. Their change is that of pupils who were there in both years.
 * @example =SEND.JOIN(PupilCensus, Ledger)
 * @example =SEND.JOIN(PupilCensus, Ledger, "upn", {"show","unmatched"})
 * @example =SEND.JOIN(PupilCensus, Ledger, , {"show","providers";"financial year","2025-26"})
 * @requiresParameterAddresses
 * @cancelable
 */
export async function join(
  census: unknown[][],
  ledger: unknown[][],
  key?: string,
  options?: unknown[][],
  invocation?: CustomFunctions.CancelableInvocation,
): Promise<unknown[][]> {
  return cells.join(census, ledger, key, options, invocation);
}

/**
 * Works out what a pupil of each need and setting costs in a year from a finance ledger, ready to be the costs of a model.
 * @customfunction UNITCOST UNITCOST
 * @helpurl https://localhost:3000/help/unitcost.html
 * @param census Census rows with their headings: pupil (UPN or another reference), census year, NCY, need, setting.
 * @param ledger Ledger lines with their headings: UPN (or another reference) and amount are needed.
 * @param [key] What links the two: upn, reference, or a heading that both tables have. Empty: told from the census.
 * @param [options] Two columns, name and value: financial year, by, lines, transport, without cost.
 * @param invocation Excel's own.
 * @returns One row for each need and setting: the cost, and the pupils, mean, median, spread and money that it stands on. The last row of a setting is for every other need.
 * @remarks Pupils of the January inside the financial year are costed. Where the lines of a pupil say from and to, the cost is made up to a whole year; pupils without dates count as a whole year.
 * Where few pupils speak for a need, its mean is drawn towards that of the setting. Own weight says how much of the cost is the row's own mean: w / (w + k), where w is its pupils' years and k is the variance between pupils of one need over the variance between needs of the setting (Bühlmann and Straub). The setting's mean is weighted so that cost times pupil years still adds up to what was spent, setting by setting.
 * Transport is counted apart, in its own column, because it is not part of a placement.
 * Options, one a row with its name and value:
 * - financial year: the last that has lines and a January inside it unless given, such as 2024-25.
 * - by: need, setting unless given; need, setting, phase parts early years, primary, secondary, 16 to 19 and 19 to 25 too.
 * - lines: together unless given; apart gives each kind of cost (place, top-up, fee and so on) its rows, which add up.
 * - transport: apart unless given, or included.
 * - without cost: left out unless given; zero counts pupils without a line in the ledger as costing nothing.
 * @example =SEND.UNITCOST(PupilCensus, Ledger)
 * @example =SEND.UNITCOST(PupilCensus, Ledger, , {"lines","apart";"financial year","2024-25"})
 * @requiresParameterAddresses
 * @cancelable
 */
export async function unitcost(
  census: unknown[][],
  ledger: unknown[][],
  key?: string,
  options?: unknown[][],
  invocation?: CustomFunctions.CancelableInvocation,
): Promise<unknown[][]> {
  return cells.unitcost(census, ledger, key, options, invocation);
}

/**
 * Checks unique pupil numbers: whether each is valid, and what it should perhaps be.
 * @customfunction UPN UPN
 * @helpurl https://localhost:3000/help/upn.html
 * @param upn One UPN, or a column of them with or without its heading.
 * @param invocation Excel's own.
 * @returns For one UPN a row: result, cleaned, why, perhaps. For a column a table with headings, one row a cell.
 * @remarks A UPN has 13 characters: a letter that checks the rest, three figures for the local authority, four for the school, two for the year and three that count; a temporary one ends in a letter. I, O and S are never used. A check letter that was left off is worked out from the figures.
 * @example =SEND.UPN("h801 2000 01001")
 * @example =SEND.UPN(Upns)
 * @requiresParameterAddresses
 * @cancelable
 */
export async function upn(upn: unknown[][], invocation?: CustomFunctions.CancelableInvocation): Promise<unknown[][]> {
  return cells.upn(upn, invocation);
}

/**
 * Gives the rows and columns that a return of the Department for Education asks for, with its labels, in whole pupils.
 * @customfunction RETURN RETURN
 * @helpurl https://localhost:3000/help/return.html
 * @param model The cell of a SEND.MODEL or SEND.SCENARIO.
 * @param name Which return: DSG (the management plan), LSRP (the local SEND reform plan) or SCAP (forecasts of the school capacity survey).
 * @param [options] Two columns, name and value: table, years, statistic, age rule, history, notes.
 * @param [mapping] Where settings and needs of your own belong: a row for each, with the columns code and row. Before anything else.
 * @param invocation Excel's own.
 * @returns One row for each row of the return, with its table and block beside it, a column for each year (SCAP: each NCY), and notes below.
 * @remarks The layout is as understood, with the labels of the return; it is not the form itself. Settings are counted in the row of their standard code, else in that of their group. A setting or need that has no row stands in a row of its own, Not mapped, and is counted in the totals.
 * Means are rounded by largest remainders so that tables add up: in DSG the sheets to all plans, ages and needs to their sheet; in LSRP 5.1, 6 and 7 to all plans, and 7.1 to 7.7 with the rest to each row of 7; in SCAP the NCYs to each year. Medians do not add up and are left as they are.
 * LSRP: calendar year Y is the January census of Y + 1. DSG: a column is a January census. (actual) is counted from the data. SCAP: 2026/27 is the January census of 2027.
 * Table 12 of LSRP counts new plans: whoever has a plan in a January and had none in the January before. Tables 10 and 11 (requests and assessments) are there, for all ages together, where the model has levers of the kind pipeline.
 * Down syndrome has no row in either return and is counted in Other Difficulty/Disability unless the mapping says otherwise; the notes say so. They also list where each setting went and what is not known.
 * Options, one a row with its name and value:
 * - table: one table alone, such as 6 or 7.3, the name of a sheet, or 1803001; all of them unless given.
 * - years: how many projected Januaries are shown; all in DSG, 4 in LSRP, 7 in SCAP (of which primary has 5) unless given.
 * - statistic: mean, or median. DSG and SCAP give the mean and LSRP the median unless given.
 * - age rule: NCY+4, age on 31 August before the school year, or NCY+5, age turned in the year. DSG has the first and LSRP the second unless given.
 * - history: TRUE shows every known January and not the last alone; SCAP shows none.
 * - notes: FALSE leaves the notes out.
 * @example =SEND.RETURN(Model, "LSRP", {"table",6;"years",3;"statistic","mean"})
 * @example =SEND.RETURN(Model, "LSRP", {"table",12;"statistic","mean";"notes",FALSE})
 * @example =SEND.RETURN(Model, "DSG", {"table","Maintained special schools or special academies placements";"notes",FALSE})
 * @requiresParameterAddresses
 * @cancelable
 */
export async function returns(
  model: unknown[][],
  name: string,
  options?: unknown[][],
  mapping?: unknown[][],
  invocation?: CustomFunctions.CancelableInvocation,
): Promise<unknown[][]> {
  return cells.returns(model, name, options, mapping, invocation);
}

/**
 * Hides small counts in a table that is meant to be shared, and as many others as keep them from being worked out from totals.
 * @customfunction SUPPRESS SUPPRESS
 * @helpurl https://localhost:3000/help/suppress.html
 * @param table Any table of counts with its headings: labels on the left, with or without rows and a column of totals.
 * @param [options] Two columns, name and value: on, threshold, secondary, symbol, zeros, labels, note.
 * @param invocation Excel's own.
 * @returns The same table with the symbol instead of hidden counts, and below it a note that says how many are hidden and why.
 * @remarks Counts from 1 to 4 are hidden. Then the smallest other counts are hidden for which no hidden one can be worked out from its row, its column and their totals; totals are hidden only where nothing else helps, or where they are small themselves. Whoever reads the table can always think of another number for each hidden one. Counts hidden for being small and the others look alike, and the note does not tell how many are which.
 * A row whose label begins with Total is the sum of the rows above it, back to the last such row or a blank one. A column headed Total is the sum of the other counts. Columns that say of which year, NCY or age a row is, and those of shares, rates and money, are left as they are; in doubt a column holds counts, and the note says which columns were taken for them.
 * Blocks of one table that add up to one another, such as 7.1 to 7.7 of LSRP to table 7, are taken together, and so are totals that are shown twice. What else is shared can give counts away: other tables with the same rows, or last month's table beside this month's.
 * Options, one a row with its name and value:
 * - on: FALSE shows everything, with a note that says so.
 * - threshold: counts below it are hidden; 5 unless given.
 * - secondary: FALSE hides small counts alone, although some may be worked out from totals; the note says so.
 * - symbol: c unless given.
 * - zeros: FALSE hides zeros too.
 * - labels: how many columns on the left are labels, where the table does not make that clear; every other column of numbers is then taken for counts.
 * - note: FALSE leaves the note out.
 * @example =SEND.SUPPRESS({"Need","MsMdA","SpMdA","Total";"ASD",12,7,19;"SEMH",23,3,26;"MLD",9,0,9;"Total",44,10,54})
 * @requiresParameterAddresses
 * @cancelable
 */
export async function suppress(
  table: unknown[][],
  options?: unknown[][],
  invocation?: CustomFunctions.CancelableInvocation,
): Promise<unknown[][]> {
  return cells.suppress(table, options, invocation);
}

/**
 * Lists what a model and all results from it rest on, for a sheet beside the figures.
 * @customfunction PROVENANCE PROVENANCE
 * @helpurl https://localhost:3000/help/provenance.html
 * @param model The cell of a SEND.MODEL or SEND.SCENARIO.
 * @param invocation Excel's own.
 * @returns Names and values: the model, fingerprints and rows of its tables, Januaries, simulations, seed, rules, options that are not usual, levers, and what its data gives cause to doubt.
 * @remarks The same tables and options have the same fingerprints on every machine, so a fingerprint that changed says that its table did. There is no date in it; write =TODAY() beside it where one is wanted.
 * @example =SEND.PROVENANCE(Model)
 * @requiresParameterAddresses
 * @cancelable
 */
export async function provenance(
  model: unknown[][],
  invocation?: CustomFunctions.CancelableInvocation,
): Promise<unknown[][]> {
  return cells.provenance(model, invocation);
}
