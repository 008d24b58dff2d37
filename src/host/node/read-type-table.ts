/**
 * Reads the type table out of the text of `@types/office-js` with the TypeScript parser. Needs about a
 * second, so callers keep the result (see load-type-table.ts).
 */
import type * as TypeScript from "typescript";
import type { MemberEntry, MethodEntry, TypeEntry, TypeTable, ValueKind } from "../engine/type-table";

/** Members of every client object that never travel. */
const CLIENT_ONLY = new Set([
  "context",
  "isNullObject",
  "items",
  "set",
  "load",
  "track",
  "untrack",
  "toJSON",
  "delayForCellEdit",
]);

/** @param declarations text of index.d.ts @throws when it holds no Excel namespace. */
export function readTypeTable(ts: typeof TypeScript, declarations: string): TypeTable {
  const start = declarations.indexOf("declare namespace Excel {");
  if (start < 0) throw new Error("these declarations hold no Excel namespace");
  const end = declarations.indexOf("\ndeclare namespace ", start + 1);
  const source = ts.createSourceFile(
    "excel.d.ts",
    declarations.slice(start, end < 0 ? undefined : end),
    ts.ScriptTarget.Latest,
    false,
  );
  return new TableReader(ts, source).read();
}

class TableReader {
  readonly #words: Record<string, string[]> = {};
  readonly #classes = new Map<string, TypeScript.ClassDeclaration>();
  readonly #plainTypes = new Map<string, TypeScript.TypeNode>();
  readonly #ts: typeof TypeScript;
  readonly #source: TypeScript.SourceFile;

  constructor(ts: typeof TypeScript, source: TypeScript.SourceFile) {
    this.#ts = ts;
    this.#source = source;
  }

  read(): TypeTable {
    const ts = this.#ts;
    for (const namespace of this.#source.statements) {
      if (!ts.isModuleDeclaration(namespace) || !namespace.body || !ts.isModuleBlock(namespace.body)) continue;
      for (const statement of namespace.body.statements) this.#collect(statement);
    }
    const types: Record<string, TypeEntry> = {};
    for (const [name, declaration] of this.#classes) types[name] = this.#type(name, declaration);
    return { types, words: this.#words };
  }

  #collect(statement: TypeScript.Statement): void {
    const ts = this.#ts;
    if (ts.isEnumDeclaration(statement)) {
      const values = statement.members.map(({ initializer }) =>
        initializer && ts.isStringLiteral(initializer) ? initializer.text : "",
      );
      this.#words[statement.name.text] = values.filter((value) => value !== "");
    } else if (ts.isTypeAliasDeclaration(statement)) {
      this.#plainTypes.set(statement.name.text, statement.type);
    } else if (ts.isClassDeclaration(statement) && statement.name && this.#isClientObject(statement)) {
      this.#classes.set(statement.name.text, statement);
    }
  }

  #isClientObject(declaration: TypeScript.ClassDeclaration): boolean {
    const parent = declaration.heritageClauses?.[0]?.types[0]?.expression.getText(this.#source);
    return parent === "OfficeExtension.ClientObject";
  }

  #type(name: string, declaration: TypeScript.ClassDeclaration): TypeEntry {
    const ts = this.#ts;
    const members: Record<string, MemberEntry> = {};
    let itemType: string | undefined;
    for (const member of declaration.members) {
      if (!member.name || !ts.isIdentifier(member.name)) continue;
      const memberName = member.name.text;
      const lower = memberName.toLowerCase();
      if (memberName === "items" && ts.isPropertyDeclaration(member)) itemType = this.#objectType(member.type);
      if (CLIENT_ONLY.has(memberName)) continue;
      if (ts.isPropertyDeclaration(member)) members[lower] = this.#property(memberName, member);
      else if (ts.isMethodDeclaration(member)) members[lower] = this.#method(memberName, member, members[lower]);
    }
    return { name, since: this.#since(declaration), itemType, members };
  }

  #property(name: string, member: TypeScript.PropertyDeclaration): MemberEntry {
    const since = this.#since(member);
    const readOnly = member.modifiers?.some(({ kind }) => kind === this.#ts.SyntaxKind.ReadonlyKeyword) ?? false;
    if (member.type?.getText(this.#source).startsWith("OfficeExtension.EventHandlers"))
      return { kind: "event", name, since };
    const type = this.#objectType(member.type);
    if (type !== undefined) return { kind: "object", name, type, readOnly, since };
    return { kind: "scalar", name, value: this.#value(member.type), readOnly, since };
  }

  /** Overloads come one after the other; the first that names words wins, the longest list of parameters counts. */
  #method(name: string, member: TypeScript.MethodDeclaration, before: MemberEntry | undefined): MethodEntry {
    const parameters = member.parameters.map((parameter) => ({
      name: parameter.name.getText(this.#source),
      value: this.#value(parameter.type),
      optional: parameter.questionToken !== undefined || parameter.initializer !== undefined,
    }));
    if (before?.kind === "method") {
      const longer = before.parameters.length >= parameters.length ? before.parameters : parameters;
      const merged = longer.map((parameter, i) => {
        const other = before.parameters[i]?.value;
        const own = parameters[i]?.value;
        return {
          ...parameter,
          value:
            other === undefined || own === undefined || JSON.stringify(other) === JSON.stringify(own)
              ? parameter.value
              : this.#merged(other, own),
        };
      });
      return { ...before, parameters: merged };
    }
    return { kind: "method", name, returns: this.#objectType(member.type), parameters, since: this.#since(member) };
  }

  #merged(one: ValueKind, other: ValueKind): ValueKind {
    if (typeof one === "object") return one;
    return typeof other === "object" ? other : "any";
  }

  /** The class a type names, when it is one of Excel's client objects. */
  #objectType(node: TypeScript.TypeNode | undefined): string | undefined {
    const ts = this.#ts;
    if (node && ts.isArrayTypeNode(node)) return this.#objectType(node.elementType);
    if (!node || !ts.isTypeReferenceNode(node)) return undefined;
    const name = lastName(node.typeName.getText(this.#source));
    return this.#classes.has(name) ? name : undefined;
  }

  #value(node: TypeScript.TypeNode | undefined): ValueKind {
    const ts = this.#ts;
    if (!node) return "any";
    if (node.kind === ts.SyntaxKind.StringKeyword) return "text";
    if (node.kind === ts.SyntaxKind.NumberKeyword) return "number";
    if (node.kind === ts.SyntaxKind.BooleanKeyword) return "flag";
    if (ts.isTypeReferenceNode(node)) return this.#named(lastName(node.typeName.getText(this.#source)));
    return ts.isUnionTypeNode(node) ? this.#union(node) : "any";
  }

  #named(name: string): ValueKind {
    if (this.#words[name]) return { words: name };
    const alias = this.#plainTypes.get(name);
    return alias ? this.#value(alias) : "any";
  }

  /** A union of words, with or without the name of its enumeration; anything wider is "any". */
  #union({ types }: TypeScript.UnionTypeNode): ValueKind {
    const ts = this.#ts;
    const literals: string[] = [];
    for (const type of types) {
      if (ts.isLiteralTypeNode(type) && ts.isStringLiteral(type.literal)) literals.push(type.literal.text);
      else if (ts.isTypeReferenceNode(type)) {
        const named = this.#named(lastName(type.typeName.getText(this.#source)));
        if (typeof named !== "object") return "any";
        literals.push(...(this.#words[named.words] ?? []));
      } else return "any";
    }
    const distinct = [...new Set(literals)];
    const name = distinct.join("|");
    this.#words[name] = distinct;
    return { words: name };
  }

  #since(node: TypeScript.Node): string {
    const comment = this.#source.text.slice(node.getFullStart(), node.getStart(this.#source));
    const set = /\[Api set: (\w+) ([\d.]+|BETA[^\]]*)/.exec(comment);
    return set ? `${set[1] ?? ""} ${set[2] ?? ""}` : "";
  }
}

function lastName(qualified: string): string {
  return qualified.slice(qualified.lastIndexOf(".") + 1);
}
