import ts from "typescript";

/** A source with one small fault in it. */
export interface Mutant {
  /** Counted from 1. */
  readonly line: number;
  /** "what stands there -> what stood there instead". */
  readonly change: string;
  readonly text: string;
}

const OTHER_OPERATOR: ReadonlyMap<ts.SyntaxKind, string> = new Map([
  [ts.SyntaxKind.LessThanToken, "<="],
  [ts.SyntaxKind.LessThanEqualsToken, "<"],
  [ts.SyntaxKind.GreaterThanToken, ">="],
  [ts.SyntaxKind.GreaterThanEqualsToken, ">"],
  [ts.SyntaxKind.EqualsEqualsEqualsToken, "!=="],
  [ts.SyntaxKind.ExclamationEqualsEqualsToken, "==="],
  [ts.SyntaxKind.AmpersandAmpersandToken, "||"],
  [ts.SyntaxKind.BarBarToken, "&&"],
  [ts.SyntaxKind.PlusToken, "-"],
  [ts.SyntaxKind.MinusToken, "+"],
  [ts.SyntaxKind.AsteriskToken, "/"],
  [ts.SyntaxKind.SlashToken, "*"],
]);

/**
 * Every way to break a source by one operator: conditions negated or never met, comparisons and bounds exchanged, && for
 * ||, constants one more, statements dropped. In the order of the text; most do not change what types say.
 */
export function mutantsOf(source: string): readonly Mutant[] {
  const file = ts.createSourceFile("source.ts", source, ts.ScriptTarget.Latest, true);
  const mutants: Mutant[] = [];
  const replace = (node: ts.Node, instead: string): void => {
    const [start, end] = [node.getStart(file), node.getEnd()];
    const [before = ""] = source.slice(start, end).split("\n");
    mutants.push({
      line: file.getLineAndCharacterOfPosition(start).line + 1,
      change: `${before} -> ${instead.split("\n")[0] ?? ""}`,
      text: source.slice(0, start) + instead + source.slice(end),
    });
  };
  const visit = (node: ts.Node): void => {
    if (ts.isTypeNode(node) || ts.isImportDeclaration(node) || ts.isInterfaceDeclaration(node)) return;
    mutate(node, replace);
    ts.forEachChild(node, visit);
  };
  visit(file);
  return mutants;
}

function mutate(node: ts.Node, replace: (node: ts.Node, instead: string) => void): void {
  if (ts.isIfStatement(node)) {
    replace(node.expression, `!(${node.expression.getText()})`);
    replace(node.expression, "false");
  } else if (ts.isConditionalExpression(node)) {
    replace(node.condition, `!(${node.condition.getText()})`);
  } else if (ts.isBinaryExpression(node)) {
    const other = OTHER_OPERATOR.get(node.operatorToken.kind);
    if (other !== undefined && !isText(node)) replace(node.operatorToken, other);
  } else if (ts.isNumericLiteral(node)) {
    replace(node, `(${node.getText()} + 1)`);
  } else if (node.kind === ts.SyntaxKind.TrueKeyword) {
    replace(node, "false");
  } else if (node.kind === ts.SyntaxKind.FalseKeyword) {
    replace(node, "true");
  } else if (ts.isPrefixUnaryExpression(node) && node.operator === ts.SyntaxKind.ExclamationToken) {
    replace(node, node.operand.getText());
  } else if (ts.isExpressionStatement(node)) {
    replace(node, ";");
  }
}

/** Texts that are joined cannot be subtracted. */
function isText({ left, right }: ts.BinaryExpression): boolean {
  return [left, right].some((side) => ts.isStringLiteralLike(side) || ts.isTemplateExpression(side));
}
