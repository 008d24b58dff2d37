import charts from "../../frameworks/salw-roadmap/2019-2024/charts.json";
import framework from "../../frameworks/salw-roadmap/2019-2024/framework.json";
import english from "../../frameworks/salw-roadmap/2019-2024/labels.en.json";
import rules from "../../frameworks/salw-roadmap/2019-2024/rules.json";
import seed from "../../frameworks/salw-roadmap/2019-2024/seed-figures.json";
import template from "../../frameworks/salw-roadmap/2019-2024/template.json";
import type { FrameworkFiles } from "../../core/framework/load-framework";

/** The framework that ships with the add-in, as its files hold it. */
export const SHIPPED_FRAMEWORK: FrameworkFiles = {
  "framework.json": framework,
  "rules.json": rules,
  "template.json": template,
  "charts.json": charts,
  "labels.en.json": english,
};

/** Figures of the framework's source document, for samples. */
export const SEED_FIGURES: unknown = seed;
