import { Badge, Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { takenRival, type RivalCell, type Rivals } from "../core/consolidation/rivals";
import { contentText } from "../core/content/content-value";
import { jurisdictionName, periodLabel, rowName } from "../core/labels/name-of";
import { numberText } from "../core/labels/number-text";
import { usePane } from "./pane-context";

/** Nobody chooses by more of them; the rest is counted. */
const CELLS_SHOWN = 8;

const useStyles = makeStyles({
  root: {
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    padding: tokens.spacingHorizontalS,
    overflowX: "auto",
  },
  table: {
    borderCollapse: "collapse",
    fontSize: tokens.fontSizeBase200,
    "& th, & td": {
      textAlign: "start",
      verticalAlign: "top",
      padding: tokens.spacingHorizontalXS,
      borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
      overflowWrap: "anywhere",
      minWidth: "70px",
    },
  },
});

/** Reports of one jurisdiction beside each other: whose they are, where they differ, and a button to take one. */
export function RivalsView({
  rivals: { jurisdiction, round, sides, cells },
  chosen,
  isBusy,
}: {
  readonly rivals: Rivals;
  readonly chosen: readonly string[];
  readonly isBusy: boolean;
}): ReactElement {
  const styles = useStyles();
  const { labels, say } = usePane();
  const files = sides.flatMap(({ assessment, file }) => (assessment ? [file] : []));
  const isRegional = files.length < sides.length;
  const taken = takenRival(sides, chosen);
  const cover = labels.coverFields;
  const fields = Object.keys(cover).filter((field) =>
    sides.some(({ assessment }) => assessment?.report?.cover.has(field)),
  );
  const title = say("rivals", { name: `${jurisdictionName(labels, jurisdiction)} ${round}` });
  return (
    <section className={styles.root} aria-label={title}>
      <Text weight="semibold" block>
        {title}
      </Text>
      <Text size={200} block>
        {say("differences", { count: cells.length })}
      </Text>
      <table className={styles.table}>
        <thead>
          <tr>
            <td />
            {sides.map((side) => (
              <th key={keyOf(side)} scope="col">
                {side.assessment ? side.file : say("inRegion", { file: side.file })}
              </th>
            ))}
          </tr>
          <tr>
            <td />
            {sides.map((side) => (
              <td key={keyOf(side)}>
                <Choice side={side} files={files} isRegional={isRegional} isTaken={side === taken} isBusy={isBusy} />
              </td>
            ))}
          </tr>
        </thead>
        <tbody>
          {fields.map((field) => (
            <tr key={field}>
              <th scope="row">{cover[field]}</th>
              {sides.map((side) => (
                <td key={keyOf(side)}>{side.assessment?.report?.cover.get(field) ?? ""}</td>
              ))}
            </tr>
          ))}
          <tr>
            <th scope="row">{say("cellsFilled")}</th>
            {sides.map((side) => (
              <td key={keyOf(side)}>{numberText(labels, side.filled)}</td>
            ))}
          </tr>
          {cells.slice(0, CELLS_SHOWN).map((cell) => (
            <CellLine key={`${cell.row} ${cell.period}`} cell={cell} />
          ))}
        </tbody>
      </table>
      {cells.length > CELLS_SHOWN ? (
        <Text size={200}>{say("moreDifferences", { count: cells.length - CELLS_SHOWN })}</Text>
      ) : null}
    </section>
  );
}

type Side = Rivals["sides"][number];

function keyOf({ file, assessment }: Side): string {
  return JSON.stringify([assessment !== undefined, file]);
}

/** Takes this one; says so where it is taken, and that it cannot be where its own faults refuse it. */
function Choice({
  side: { file, assessment, isFaulty },
  files,
  isRegional,
  isTaken,
  isBusy,
}: {
  readonly side: Side;
  readonly files: readonly string[];
  readonly isRegional: boolean;
  readonly isTaken: boolean;
  readonly isBusy: boolean;
}): ReactElement {
  const { labels, say, actions } = usePane();
  const refused = labels.regional["verdict-refused"];
  if (isTaken)
    return (
      <Badge appearance="tint" shape="rounded" color="success">
        {say("taken")}
      </Badge>
    );
  if (isFaulty)
    return (
      <Badge appearance="tint" shape="rounded" color="danger">
        {refused}
      </Badge>
    );
  const action = say(!assessment ? "keepThis" : isRegional ? "replaceBy" : "useThis");
  return (
    <Button
      size="small"
      disabled={isBusy}
      aria-label={`${action}: ${file}`}
      onClick={() => {
        void actions.choose(assessment ? file : undefined, files);
      }}
    >
      {action}
    </Button>
  );
}

/** One cell in which they differ, with what each of them says. */
function CellLine({ cell: { row: key, period, contents } }: { readonly cell: RivalCell }): ReactElement | null {
  const { open, labels, say } = usePane();
  const row = open.framework.rows.get(key);
  if (!row) return null;
  return (
    <tr>
      <th scope="row">
        {rowName(labels, row)}, {periodLabel(labels, period)}
      </th>
      {contents.map((content, side) => {
        return <td key={side}>{contentText(content, row, labels) ?? say("noFigure")}</td>;
      })}
    </tr>
  );
}
