import type { Framework } from "../framework/framework";
import { frameworkIssue } from "../framework/framework-issue";
import type { Labels } from "../framework/framework-schema";
import { placesOf, placesOfSeveral } from "../issue/fact";
import type { Issue } from "../issue/issue";
import { ISSUE_SHAPES } from "./issue-shapes";

/**
 * In every language, every issue has a sentence, and no sentence uses a {place} that none of the issue's facts fills.
 * Next steps belong to an issue and have no {places}.
 */
export function checkSentences({ labels }: Framework): readonly Issue[] {
  return [...labels.values()].flatMap((one) => [...wrongSentences(one), ...wrongSteps(one)]);
}

function wrongSteps({ language, nextSteps }: Labels): readonly Issue[] {
  const file = `labels.${language}.json`;
  return Object.entries(nextSteps).flatMap(([code, steps]) => {
    const key = `nextSteps.${code}`;
    if (!ISSUE_SHAPES.has(code)) return [frameworkIssue(file, key, "there is no such issue")];
    return Object.values(steps).some((step) => step.includes("{"))
      ? [frameworkIssue(file, key, "a next step has no {places}")]
      : [];
  });
}

function wrongSentences(labels: Labels): readonly Issue[] {
  const file = `labels.${labels.language}.json`;
  return [...ISSUE_SHAPES].flatMap(([code, { facts }]) => {
    const sentence = labels.issues[code];
    if (sentence === undefined) return [frameworkIssue(file, `issues.${code}`, "the label is missing")];
    const filled = [
      ...Object.entries(facts).flatMap(([name, shape]) => placesOf(name, shape)),
      ...placesOfSeveral(facts),
    ];
    const places = [...sentence.matchAll(/\{([A-Za-z]+)\}/g)].map((match) => match[1] ?? "");
    return places
      .filter((place) => !filled.includes(place))
      .map((place) => frameworkIssue(file, `issues.${code}`, `nothing fills the place {${place}}`));
  });
}
