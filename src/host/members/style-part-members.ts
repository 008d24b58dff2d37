import type { BatchContext } from "../engine/batch-context";
import type { CallArguments } from "../engine/call-arguments";
import { HostError } from "../engine/host-error";
import { joinMembers } from "../engine/members";
import type { AnyMembers } from "../engine/members";
import { NO_LINE, NORMAL_STYLE } from "../model/cells/cell-style";
import type { BorderLine, StyleKey, StyleValues } from "../model/cells/cell-style";
import { changeNamedStyle, findStyle } from "../model/workbook/named-styles";
import type { NamedStyle } from "../model/workbook/style-book";
import { colorText } from "./color-text";
import { formatMembers } from "./format-members";

/** Sides that a style's borders have, and the values that keep them. */
const SIDES: Readonly<Record<string, "borderTop" | "borderBottom" | "borderLeft" | "borderRight">> = {
  EdgeTop: "borderTop",
  EdgeBottom: "borderBottom",
  EdgeLeft: "borderLeft",
  EdgeRight: "borderRight",
};

/** Font, fill, borders or one side of the borders of a named style; ranges have parts of the same types. */
export class StylePart {
  readonly style: NamedStyle;
  /** "EdgeTop" ... for one side. */
  readonly side: string;

  constructor(style: NamedStyle, side = "") {
    this.style = style;
    this.side = side;
  }

  read<Key extends StyleKey>(key: Key, { workbook }: BatchContext): StyleValues[Key] {
    const values: Partial<StyleValues> = (findStyle(workbook, this.style.name) ?? this.style).values;
    return values[key] ?? NORMAL_STYLE.values[key];
  }

  write(changes: Partial<StyleValues>, { workbook }: BatchContext): void {
    changeNamedStyle(workbook, this.style, changes);
  }

  line(context: BatchContext): BorderLine {
    const key = SIDES[this.side];
    return key ? this.read(key, context) : NO_LINE;
  }

  /** A colour or weight given to a missing line draws it. */
  draw(change: Partial<BorderLine>, context: BatchContext): void {
    const key = SIDES[this.side];
    if (!key) throw new HostError("ItemNotFound");
    const before = this.line(context);
    const drawn = before.style === "None" && change.style === undefined ? { ...before, style: "Continuous" } : before;
    this.write({ [key]: change.style === "None" ? NO_LINE : { ...drawn, ...change } }, context);
  }
}

type Get = (part: StylePart, context: BatchContext) => unknown;
type Set = (part: StylePart, value: unknown, context: BatchContext) => void;

interface PartMembers {
  readonly get: Readonly<Record<string, Get>>;
  readonly set: Readonly<Record<string, Set>>;
  readonly call?: Readonly<Record<string, Get>>;
  readonly items?: (part: StylePart) => readonly StylePart[];
}

/** Scalars that are kept as they come, by the name of their value. */
function kept(
  names: Readonly<Record<string, StyleKey>>,
  read: (value: unknown) => unknown = (value) => value,
): PartMembers {
  const entries = Object.entries(names);
  return {
    get: Object.fromEntries(
      entries.map(([name, key]): [string, Get] => [name, (part, context) => part.read(key, context)]),
    ),
    set: Object.fromEntries(
      entries.map(([name, key]): [string, Set] => [
        name,
        (part, value, context) => {
          part.write({ [key]: read(value) }, context);
        },
      ]),
    ),
  };
}

function joined(...parts: readonly PartMembers[]): PartMembers {
  return {
    get: Object.assign({}, ...parts.map(({ get }) => get)) as PartMembers["get"],
    set: Object.assign({}, ...parts.map(({ set }) => set)) as PartMembers["set"],
  };
}

const lineNames = ["style", "weight", "tintAndShade"] as const;

const PARTS: Readonly<Record<string, PartMembers>> = {
  RangeFont: joined(
    kept({
      name: "fontName",
      size: "fontSize",
      bold: "fontBold",
      italic: "fontItalic",
      underline: "fontUnderline",
      strikethrough: "fontStrikethrough",
      tintAndShade: "fontTintAndShade",
    }),
    kept({ color: "fontColor" }, colorText),
    {
      get: {
        subscript: (part, context) => part.read("fontSubscript", context),
        superscript: (part, context) => part.read("fontSuperscript", context),
      },
      // Text cannot be raised and lowered at once.
      set: {
        subscript: (part, value, context) => {
          part.write({ fontSubscript: value === true, ...(value === true ? { fontSuperscript: false } : {}) }, context);
        },
        superscript: (part, value, context) => {
          part.write({ fontSuperscript: value === true, ...(value === true ? { fontSubscript: false } : {}) }, context);
        },
      },
    },
  ),
  RangeFill: {
    ...joined(
      kept({
        pattern: "fillPattern",
        tintAndShade: "fillTintAndShade",
        patternTintAndShade: "fillPatternTintAndShade",
      }),
      kept({ patternColor: "fillPatternColor" }, colorText),
      {
        // No fill looks white.
        get: { color: (part, context) => part.read("fillColor", context) || "#FFFFFF" },
        set: {
          color: (part, value, context) => {
            const color = value === "" ? "" : colorText(value);
            part.write({ fillColor: color, fillPattern: color === "" ? "None" : "Solid" }, context);
          },
        },
      },
    ),
    call: {
      clear: (part, context) => {
        part.write({ fillColor: "", fillPattern: "None", fillPatternColor: "#000000", fillTintAndShade: 0 }, context);
      },
    },
  },
  RangeBorderCollection: {
    get: { count: () => Object.keys(SIDES).length },
    set: {},
    items: ({ style }) => Object.keys(SIDES).map((side) => new StylePart(style, side)),
  },
  RangeBorder: {
    get: {
      id: ({ side }) => side,
      sideIndex: ({ side }) => side,
      color: (part, context) => part.line(context).color,
      ...Object.fromEntries(
        lineNames.map((name): [string, Get] => [name, (part, context) => part.line(context)[name]]),
      ),
    },
    set: {
      color: (part, value, context) => {
        part.draw({ color: colorText(value) }, context);
      },
      ...Object.fromEntries(
        lineNames.map((name): [string, Set] => [
          name,
          (part, value, context) => {
            part.draw({ [name]: value }, context);
          },
        ]),
      ),
    },
  },
};

function missing(type: string, name: string): HostError {
  return new HostError("NotImplemented", `${type}.${name} of a style is not implemented by this host.`);
}

/** The members of a part of ranges, which serve parts of styles as well. */
function withStyles(
  type: string,
  { get: reads = {}, set: writes = {}, call: calls = {}, items }: AnyMembers,
  part: PartMembers,
): readonly [string, AnyMembers] {
  return [
    type,
    {
      get: Object.fromEntries(
        Object.entries(reads).map(([name, read]) => [
          name,
          (target: unknown, context: BatchContext) => {
            if (!(target instanceof StylePart)) return read(target, context);
            const own = part.get[name];
            if (!own) throw missing(type, name);
            return own(target, context);
          },
        ]),
      ),
      set: Object.fromEntries(
        Object.entries(writes).map(([name, write]) => [
          name,
          (target: unknown, value: unknown, context: BatchContext) => {
            if (!(target instanceof StylePart)) {
              write(target, value, context);
              return;
            }
            const own = part.set[name];
            if (!own) throw missing(type, name);
            own(target, value, context);
          },
        ]),
      ),
      call: Object.fromEntries(
        Object.entries(calls).map(([name, call]) => [
          name,
          (target: unknown, args: CallArguments, context: BatchContext) => {
            if (!(target instanceof StylePart)) return call(target, args, context);
            const own = part.call?.[name];
            if (!own) throw missing(type, name);
            return own(target, context);
          },
        ]),
      ),
      ...(items
        ? {
            items: (target: unknown, context: BatchContext) =>
              target instanceof StylePart ? (part.items?.(target) ?? []) : items(target, context),
          }
        : {}),
    },
  ];
}

const OF_RANGES = joinMembers(formatMembers);

/** Font, fill and borders of ranges and of named styles; to be registered after the members of ranges. */
export const stylePartMembers = Object.entries(PARTS).map(([type, part]) =>
  withStyles(type, OF_RANGES.get(type) ?? {}, part),
);
