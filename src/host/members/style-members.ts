import type { BatchContext } from "../engine/batch-context";
import { HostError } from "../engine/host-error";
import { members } from "../engine/members";
import { TABLE_STYLES } from "./table-styles";
import { NORMAL_STYLE } from "../model/cells/cell-style";
import type { StyleValues } from "../model/cells/cell-style";
import { changeNamedStyle, deleteNamedStyle, findStyle, OWN_STYLES } from "../model/workbook/named-styles";
import { STYLE_GROUPS } from "../model/workbook/style-book";
import type { NamedStyle } from "../model/workbook/style-book";
import type { Workbook } from "../model/workbook/workbook";
import { StylePart } from "./style-part-members";

/** Scalars of Style by the name of their value. */
const SCALARS: Readonly<Record<string, keyof StyleValues>> = {
  autoIndent: "autoIndent",
  formulaHidden: "formulaHidden",
  horizontalAlignment: "horizontalAlignment",
  indentLevel: "indentLevel",
  locked: "locked",
  numberFormat: "numberFormat",
  numberFormatLocal: "numberFormat",
  readingOrder: "readingOrder",
  shrinkToFit: "shrinkToFit",
  textOrientation: "textOrientation",
  verticalAlignment: "verticalAlignment",
  wrapText: "wrapText",
};

type Getters = Record<string, (style: NamedStyle, context: BatchContext) => unknown>;
type Setters = Record<string, (style: NamedStyle, value: unknown, context: BatchContext) => void>;

/** The style as it is now: Excel's own may have been changed since it was found. */
function current({ name }: NamedStyle, { workbook }: BatchContext): NamedStyle {
  const style = findStyle(workbook, name);
  if (!style) throw new HostError("ItemNotFound", `There is no style ${JSON.stringify(name)}.`);
  return style;
}

function scalars(): { readonly get: Getters; readonly set: Setters } {
  const get: Getters = {};
  const set: Setters = {};
  for (const [name, key] of Object.entries(SCALARS)) {
    get[name] = (style, context) => current(style, context).values[key] ?? NORMAL_STYLE.values[key];
    set[name] = (style, value, context) => {
      changeNamedStyle(context.workbook, style, { [key]: value });
    };
  }
  for (const group of STYLE_GROUPS) {
    get[`include${group}`] = (style, context) => current(style, context).includes[group];
    set[`include${group}`] = (style, value, { workbook }) => {
      const own = workbook.styles.own(style);
      own.includes = { ...own.includes, [group]: value === true };
    };
  }
  return { get, set };
}

const { get, set } = scalars();
const part = (style: NamedStyle): StylePart => new StylePart(style);

/** Cell styles and table styles. */
export const styleMembers = [
  members<Workbook>("StyleCollection", {
    items: ({ styles }) => [
      ...OWN_STYLES.map((style) => styles.find(style.name) ?? style),
      ...styles.all().filter(({ builtIn }) => !builtIn),
    ],
    call: {
      add: (workbook, args) => {
        const name = args.text(0);
        if (findStyle(workbook, name)) throw new HostError("ItemAlreadyExists", `There is a style ${name} already.`);
        workbook.styles.add(name);
      },
    },
  }),
  members<NamedStyle>("Style", {
    key: ({ name }) => name,
    get: { ...get, name: ({ name }) => name, builtIn: ({ builtIn }) => builtIn },
    set,
    child: { font: part, fill: part, borders: part },
    call: {
      delete: (style, _, { workbook }) => {
        deleteNamedStyle(workbook, style);
      },
    },
  }),
  members<Workbook>("TableStyleCollection", {
    items: () => [...TABLE_STYLES].map((name) => ({ name })),
    call: {
      getDefault: ({ defaultTableStyle }) => ({ name: defaultTableStyle }),
      setDefault: (workbook, args) => {
        const style = args.target(0, "TableStyle");
        const name = typeof style === "object" && style !== null && "name" in style ? String(style.name) : args.text(0);
        const known = [...TABLE_STYLES].find((one) => one.toLowerCase() === name.toLowerCase());
        if (known === undefined)
          throw new HostError("ItemNotFound", `There is no table style ${JSON.stringify(name)}.`);
        workbook.defaultTableStyle = known;
      },
    },
  }),
  members<{ readonly name: string }>("TableStyle", {
    key: ({ name }) => name,
    get: { name: ({ name }) => name, readOnly: () => true },
  }),
];
