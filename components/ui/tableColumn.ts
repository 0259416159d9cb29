import type {SortValue} from "./sortRows.js";

export interface TableColumn<R> {
  label: string;

  /** The value to sort and search by, and to show unless render does. */
  value: (row: R) => SortValue;

  /** What stands in the cell; text is escaped. */
  render?: (row: R) => Node | string;

  /** In rem. Defaults to 8. */
  width?: number;
  align?: "left" | "right";

  /** Whether the first press sorts the largest first. Defaults to false. */
  descendingFirst?: boolean;

  /** Defaults to true. */
  sortable?: boolean;
}
