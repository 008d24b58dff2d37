import * as v from "valibot";

/** Keys of one row or more. */
export const rowReferences = v.pipe(v.array(v.string()), v.minLength(1));
