import type {Ratings} from "../stats/agreement/ratings.js";
import {isMissingSpelling} from "./columnKind.js";
import {findingText} from "./findings.js";
import {isIdName} from "./inferNumber.js";
import {type RatingsShape, readRatings} from "./readRatings.js";
import type {TableReading} from "./readTable.js";
import {type Column, isNumeric} from "./table.js";

export interface PreparedAgreement {
  ratings: Ratings;

  /** What a person should know before they trust the result. */
  warnings: string[];
}

/**
 * Ratings from a table that was read as it is written. In a wide table without a column of units, the one column that
 * looks like an identifier names them. The page and the command both go through here, so that they give the same numbers.
 *
 * @throws {InputError} as readRatings does
 */
export function prepareAgreement(reading: TableReading, shape: RatingsShape): PreparedAgreement {
  const {table, findings, dialect} = reading;
  const warnings = findings
    .filter(({severity}) => severity === "warning")
    .map((finding) => findingText(finding, table.name));
  const chosen = chooseUnit(reading, shape);
  if (chosen !== shape && "wide" in chosen) {
    warnings.push(`Column ${JSON.stringify(chosen.unit)} looks like names of units and is taken for them.`);
  }
  const ratings = readRatings(table, {decimal: dialect?.decimal, ...chosen});
  const spelled = ratings.categories.filter(isMissingSpelling).map((category) => JSON.stringify(category));
  if (shape.categories === undefined && spelled.length > 0) {
    warnings.push(`${spelled.join(", ")} counts as a label; add --missing ${spelled[0]} if it stands for no label.`);
  }
  return {ratings, warnings};
}

const unitName = /^(units?|items?|subjects?|cases?|texts?|images?|documents?|questions?|statements?|row)$/i;

function chooseUnit({table, kinds}: TableReading, shape: RatingsShape): RatingsShape {
  if (!("wide" in shape) || shape.unit !== undefined || shape.columns !== undefined) return shape;
  const alike = kinds.filter(
    ({name, role}, i) =>
      role === "id-like" || ((unitName.test(name) || isIdName(name)) && allDiffer(table.columns[i], table.rows))
  );
  return alike.length === 1 ? {...shape, unit: alike[0].name} : shape;
}

function allDiffer(column: Column, rows: number): boolean {
  const values = isNumeric(column) ? column.values : column.codes;
  return new Set(values).size === rows;
}
