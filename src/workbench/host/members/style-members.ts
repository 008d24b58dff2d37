import { HostError } from "../engine/host-error";
import { members } from "../engine/members";
import { TABLE_STYLES } from "./table-styles";
import { NORMAL_STYLE } from "../model/cell-style";
import type { StyleValues } from "../model/cell-style";
import { BUILT_IN_STYLES } from "../model/named-styles";
import type { NamedStyle } from "../model/style-book";
import type { Workbook } from "../model/workbook";
import { colorText } from "./color-text";

const BUILT_IN: readonly NamedStyle[] = Object.entries(BUILT_IN_STYLES).map(([name, values]) => ({ name, builtIn: true, values }));

/** Scalars of Style by the name of their value. */
const SCALARS: Readonly<Record<string, keyof StyleValues>> = {
  autoIndent: "autoIndent", formulaHidden: "formulaHidden", horizontalAlignment: "horizontalAlignment", indentLevel: "indentLevel", locked: "locked",
  numberFormat: "numberFormat", numberFormatLocal: "numberFormat", readingOrder: "readingOrder", shrinkToFit: "shrinkToFit", textOrientation: "textOrientation",
  verticalAlignment: "verticalAlignment", wrapText: "wrapText",
};

function read(style: NamedStyle, key: keyof StyleValues): unknown {
  return style.values[key] ?? NORMAL_STYLE.values[key];
}

function write(style: NamedStyle, key: keyof StyleValues, value: unknown): void {
  if (style.builtIn) throw new HostError("NotImplemented", "Changing Excel's own styles is not implemented by this host.");
  style.values = { ...style.values, [key]: /color$/i.test(key) ? colorText(value) : value };
}

type Getters<Target> = Record<string, (target: Target) => unknown>;
type Setters<Target> = Record<string, (target: Target, value: unknown) => void>;

function stored<Target>(names: Readonly<Record<string, keyof StyleValues>>, styleOf: (target: Target) => NamedStyle): { get: Getters<Target>; set: Setters<Target> } {
  const get: Getters<Target> = {};
  const set: Setters<Target> = {};
  for (const [name, key] of Object.entries(names)) {
    get[name] = (target) => read(styleOf(target), key);
    set[name] = (target, value) => { write(styleOf(target), key, value); };
  }
  return { get, set };
}

const scalars = stored<NamedStyle>(SCALARS, (style) => style);

/** Cell styles and table styles. */
export const styleMembers = [
  members<Workbook>("StyleCollection", {
    items: ({ styles }) => [...BUILT_IN, ...styles.all()],
    call: { add: ({ styles }, args) => { styles.add(args.text(0)); } },
  }),
  members<NamedStyle>("Style", {
    key: ({ name }) => name,
    get: {
      ...scalars.get, name: ({ name }) => name, builtIn: ({ builtIn }) => builtIn,
      includeAlignment: () => true, includeBorder: () => true, includeFont: () => true, includeNumber: () => true, includePatterns: () => true, includeProtection: () => true,
    },
    set: scalars.set,
    call: {
      delete: (style, _, { workbook }) => {
        if (style.builtIn) throw new HostError("NotImplemented", "Deleting Excel's own styles is not implemented by this host.");
        workbook.styles.remove(style);
      },
    },
  }),
  members<Workbook>("TableStyleCollection", {
    items: () => [...TABLE_STYLES].map((name) => ({ name })),
    call: { getDefault: () => ({ name: "TableStyleMedium2" }) },
  }),
  members<{ readonly name: string }>("TableStyle", { key: ({ name }) => name, get: { name: ({ name }) => name, readOnly: () => true } }),
];
