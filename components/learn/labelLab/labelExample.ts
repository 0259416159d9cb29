import type {Level} from "../../stats/agreement/disagreement.js";
import type {RatingsShape} from "../../table/readRatings.js";
import type {Table} from "../../table/table.js";

/** Labels as a file would hold them, and how to read it. */
export interface LabelFile {
  /** The name under which it is saved, and by which the command line calls it. */
  name: string;
  csv: string;
  shape: RatingsShape;

  /** The column that holds what was labelled, for people to read; null where there is none. */
  text: string | null;
}

/** Labels that the lab has ready. */
export interface LabelExample {
  id: string;
  title: string;

  /** What a person would ask of these labels, in one sentence. */
  question: string;

  /** Where they are from, and what is known of those who gave them. */
  notes: string;

  /** The page that says more of the source, without its extension; null where the notes say all. */
  card: string | null;
  level: Level;

  /** Makes the file; `load` gives a table of the site by its name. */
  make: (load: (name: string) => Promise<Table>) => LabelFile | Promise<LabelFile>;
}
