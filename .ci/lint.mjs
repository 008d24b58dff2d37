/**
 * Types and lint from one reading of the source: half of what ESLint does by itself is to find the types that the
 * compiler has just found. Exit code 1 where either has something to say.
 */
import process from "node:process";
import { ESLint } from "eslint";
import ts from "typescript";

const { fileNames, options, errors } = ts.getParsedCommandLineOfConfigFile(
  "tsconfig.json",
  { incremental: false, tsBuildInfoFile: undefined },
  {
    ...ts.sys,
    onUnRecoverableConfigFileDiagnostic: ({ messageText }) => {
      throw new Error(ts.flattenDiagnosticMessageText(messageText, "\n"));
    },
  },
);
const program = ts.createProgram(fileNames, options);
const wrong = [...errors, ...ts.getPreEmitDiagnostics(program)];
process.stdout.write(
  ts.formatDiagnosticsWithColorAndContext(wrong, {
    getCurrentDirectory: ts.sys.getCurrentDirectory,
    getCanonicalFileName: (name) => name,
    getNewLine: () => "\n",
  }),
);

const eslint = new ESLint({
  overrideConfig: {
    files: ["**/*.{ts,tsx}"],
    languageOptions: { parserOptions: { projectService: false, programs: [program] } },
  },
});
const results = await eslint.lintFiles(["."]);
const { format } = await eslint.loadFormatter("stylish");
process.stdout.write(await format(results));
if (wrong.length > 0 || results.some(({ errorCount }) => errorCount > 0)) process.exitCode = 1;
