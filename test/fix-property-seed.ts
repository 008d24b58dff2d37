import fc from "fast-check";

// The same examples on every machine, so that a red test is red for everybody. SEED=<number> tries others.
fc.configureGlobal({ seed: Number(process.env["SEED"] ?? 20_240_616) });
