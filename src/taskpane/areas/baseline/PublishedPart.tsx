import { Button, Combobox, Field, Option, Spinner } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import { findAuthority } from "../../../model/light/findAuthority";
import type { Published, PublishedSeries } from "../../../model/light/Published";
import { composeLiveLight } from "../../../workbook/composeLiveLight";
import { useJourney } from "../../journey/useJourney";
import { usePartStyles } from "../../looks/usePartStyles";
import { PublishedResult } from "./PublishedResult";
import { describePublishedTables, usePublished, type PublishedReading } from "./usePublished";

/** The projection of an authority from the Department's published tables alone: by itself, or as a check beside one from pupils. */
export function PublishedPart() {
  const parts = usePartStyles();
  const { state } = useJourney();
  const reading = usePublished();
  const hasTables = state.found.some(({ kind }) => kind === "published");
  return (
    <section className={parts.part} aria-labelledby="published-heading">
      <h2 className={parts.heading} id="published-heading">
        What do published numbers say?
      </h2>
      <p className={parts.quiet}>
        A plain projection from the Department for Education’s published tables, as a check. It knows nothing of pupils,
        rates or plans for change.
      </p>
      {!hasTables && (
        <p className={parts.quiet}>
          None of these tables is in this workbook. Put caseload.csv of the release “Education, health and care plans”
          on a sheet, with newplans.csv, ceased_plans.csv and requests.csv if you can, and look for tables again.
        </p>
      )}
      {hasTables && !reading && <Spinner size="tiny" labelPosition="after" label="Reading the published tables" />}
      {reading?.stops.map((sentence) => (
        <p key={sentence} className={parts.quiet}>
          {sentence}
        </p>
      ))}
      {reading?.published && <Authority reading={reading} published={reading.published} />}
    </section>
  );
}

function Authority({ reading, published }: { readonly reading: PublishedReading; readonly published: Published }) {
  const parts = usePartStyles();
  const { state, choose, writeSheets } = useJourney();
  const { authority, nSimulations, seed } = state.choices;
  const series = useMemo(
    () => (authority === null ? null : findAuthority(published.authorities, authority, "Authority").value),
    [published, authority],
  );
  const [isWriting, setIsWriting] = useState(false);
  const insert = async (name: string) => {
    const references = Object.entries(reading.tables).map(([role, table]) => [role, table.reference] as const);
    const tables = Object.fromEntries(references);
    setIsWriting(true);
    await writeSheets([() => composeLiveLight({ tables, authority: name, nSimulations, seed })]);
    setIsWriting(false);
  };
  return (
    <>
      <AuthorityField
        key={series?.name ?? ""}
        authorities={published.authorities}
        series={series}
        onChoose={(name) => choose({ authority: name })}
      />
      <p className={parts.quiet}>{describePublishedTables(reading.tables)}.</p>
      {series && (
        <>
          <PublishedResult published={published} series={series} />
          <div>
            <Button disabled={isWriting} onClick={() => void insert(series.name)}>
              Put the published projection on a sheet
            </Button>
          </div>
        </>
      )}
    </>
  );
}

interface AuthorityFieldProps {
  readonly authorities: readonly PublishedSeries[];
  readonly series: PublishedSeries | null;
  readonly onChoose: (name: string) => void;
}

/** One authority of many: type a part of its name, or look through the list. */
function AuthorityField({ authorities, series, onChoose }: AuthorityFieldProps) {
  const parts = usePartStyles();
  const [text, setText] = useState(series?.name ?? "");
  const typed = text.trim().toLowerCase();
  const isChosen = text === series?.name;
  const shown = isChosen ? authorities : authorities.filter(({ name }) => name.toLowerCase().includes(typed));
  return (
    <Field label="Authority" validationState="none" validationMessage={series?.region || undefined}>
      <Combobox
        className={parts.control}
        placeholder="Choose or type a name"
        value={text}
        selectedOptions={series ? [series.name] : []}
        onChange={(event) => setText(event.target.value)}
        onOptionSelect={(_, { optionValue }) => optionValue && onChoose(optionValue)}
      >
        {shown.map(({ key, name }) => (
          <Option key={key} value={name}>
            {name}
          </Option>
        ))}
      </Combobox>
    </Field>
  );
}
