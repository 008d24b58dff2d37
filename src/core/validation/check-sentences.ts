import type { Framework } from "../framework/framework";
import { frameworkIssue } from "../framework/framework-issue";
import type { Labels } from "../framework/framework-schema";
import { placesOf, placesOfSeveral } from "../issue/fact";
import type { Issue } from "../issue/issue";
import { pluralForms, textsOf, type WordText } from "../labels/plural-form";
import { ISSUE_SHAPES } from "./issue-shapes";

/**
 * In every language, every issue has a sentence, and no sentence uses a {place} that none of the issue's facts fills.
 * A sentence in plural forms has those of its language, and its issue counts. Next steps belong to an issue and have no {places}.
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
    const places = new Set(
      textsOf(sentence).flatMap((text) => [...text.matchAll(/\{([A-Za-z]+)\}/g)].map(([, place = ""]) => place)),
    );
    const problems = [
      ...[...places].filter((place) => !filled.includes(place)).map((place) => `nothing fills the place {${place}}`),
      ...wrongForms(labels.language, sentence, facts["count"]?.kind === "number"),
    ];
    return problems.map((problem) => frameworkIssue(file, `issues.${code}`, problem));
  });
}

function wrongForms(language: string, text: WordText, isCounted: boolean): readonly string[] {
  if (typeof text === "string") return [];
  if (!isCounted) return ["it has plural forms, and its issue no count"];
  const wanted = pluralForms(language).join(", ");
  return Object.keys(text).toSorted().join(", ") === wanted ? [] : [`the plural forms are not ${wanted}`];
}
