import type {Query} from "../query.js";
import {lateFrom} from "./lateByHour.js";

/** A question of the lesson as a query that readers change by controls or as SQL. */
export interface LessonQuery {
  /** Unique on the page and never changed. */
  id: string;

  /** What it asks, in a few words. */
  label: string;
  query: Query;
}

type Part = "source" | "doubt" | "groups" | "join" | "time" | "labels" | "updates" | "kpi";

const late = {column: "delay", operator: ">=", value: lateFrom} as const;
const left = {column: "left_company", operator: "=", value: true} as const;

/** Asked of the tables flights, airports and routes. */
export const flightQueries: Readonly<Record<Part, LessonQuery>> = {
  source: {
    id: "flights-source",
    label: "How much is there, from when to when?",
    query: {
      from: "flights",
      measures: [
        {kind: "count"},
        {kind: "min", column: "date"},
        {kind: "max", column: "date"},
        {kind: "count distinct", column: "origin"}
      ]
    }
  },
  doubt: {
    id: "flights-doubt",
    label: "Which values cannot be right?",
    query: {
      from: "flights",
      columns: ["date", "origin", "destination", "distance", "delay"],
      order: {by: "delay"},
      limit: 5
    }
  },
  groups: {
    id: "flights-groups",
    label: "Which airports are late most often?",
    query: {
      from: "flights",
      groups: [{column: "origin"}],
      measures: [
        {kind: "count", as: "flights"},
        {kind: "share where", where: late, as: "late_share"}
      ],
      order: {by: "late_share", descending: true},
      limit: 10
    }
  },
  join: {
    id: "flights-join",
    label: "Flights by state of the airport they left",
    query: {
      from: "flights",
      join: {table: "airports", on: ["origin", "code"], kind: "left"},
      groups: [{column: {table: "airports", column: "state"}}],
      measures: [
        {kind: "count", as: "flights"},
        {kind: "share where", where: late, as: "late_share"}
      ],
      order: {by: "flights", descending: true},
      limit: 10
    }
  },
  time: {
    id: "flights-time",
    label: "Chicago on 1 March, hour by hour",
    query: {
      from: "flights",
      filters: [
        {column: "origin", operator: "=", value: "ORD"},
        {column: "date", operator: ">=", value: "2001-03-01"},
        {column: "date", operator: "<", value: "2001-03-02"}
      ],
      groups: [{column: "date", part: "hour"}],
      measures: [
        {kind: "count", as: "flights"},
        {kind: "share where", where: late, as: "late_share"}
      ],
      order: {by: "hour"}
    }
  },
  labels: {
    id: "flights-labels",
    label: "How rare is what you want to foretell?",
    query: {
      from: "flights",
      measures: [
        {kind: "count", as: "flights"},
        {kind: "share where", where: late, as: "late_15"},
        {kind: "share where", where: {...late, value: 60}, as: "late_60"}
      ]
    }
  },
  updates: {
    id: "flights-updates",
    label: "Does a new month look like the last one?",
    query: {
      from: "flights",
      groups: [{column: "date", part: "month"}],
      measures: [
        {kind: "count", as: "flights"},
        {kind: "share where", where: late, as: "late_share"}
      ],
      order: {by: "month"}
    }
  },
  kpi: {
    id: "flights-kpi",
    label: "Three definitions of late, side by side",
    query: {
      from: "flights",
      groups: [{column: "origin"}],
      measures: [
        {kind: "count", as: "flights"},
        {kind: "share where", where: late, as: "late_15"},
        {kind: "mean", column: "delay", as: "mean_delay"},
        {kind: "median", column: "delay", as: "median_delay"}
      ],
      order: {by: "flights", descending: true},
      limit: 10
    }
  }
};

/** Asked of the tables hr, events and employments. */
export const peopleQueries: Readonly<Record<Part, LessonQuery>> = {
  source: {
    id: "people-source",
    label: "Which events are there, from when to when?",
    query: {
      from: "events",
      groups: [{column: "event"}],
      measures: [{kind: "count"}, {kind: "min", column: "date"}, {kind: "max", column: "date"}],
      order: {by: "event"}
    }
  },
  doubt: {
    id: "people-doubt",
    label: "Whose engagement is missing?",
    query: {
      from: "employments",
      groups: [{column: "left_company"}],
      measures: [
        {kind: "count", as: "people"},
        {kind: "share where", where: {column: "engagement", operator: "is missing"}, as: "without_score"},
        {kind: "mean", column: "engagement", as: "mean_engagement"}
      ],
      order: {by: "left_company"}
    }
  },
  groups: {
    id: "people-groups",
    label: "Which managers do most people leave?",
    query: {
      from: "employments",
      filters: [{column: "manager_id", operator: "is not missing"}],
      groups: [{column: "manager_id"}],
      measures: [
        {kind: "count", as: "people"},
        {kind: "share where", where: left, as: "left_share"}
      ],
      order: {by: "left_share", descending: true},
      limit: 10
    }
  },
  join: {
    id: "people-join",
    label: "Rows of HR joined with events by the id",
    query: {
      from: "hr",
      join: {table: "events", on: ["employee_id", "employee_id"], kind: "left"},
      groups: [{column: "job_family"}],
      measures: [{kind: "count", as: "rows"}],
      order: {by: "job_family"}
    }
  },
  time: {
    id: "people-time",
    label: "Which events were known on 1 January 2023?",
    query: {
      from: "events",
      filters: [{column: "date", operator: "<", value: "2023-01-01"}],
      groups: [{column: "event"}],
      measures: [{kind: "count"}],
      order: {by: "event"}
    }
  },
  labels: {
    id: "people-labels",
    label: "How rare is what you want to foretell?",
    query: {
      from: "employments",
      groups: [{column: "job_family"}],
      measures: [
        {kind: "count", as: "people"},
        {kind: "share where", where: left, as: "left_share"}
      ],
      order: {by: "left_share", descending: true}
    }
  },
  updates: {
    id: "people-updates",
    label: "Does a new year look like the last one?",
    query: {
      from: "events",
      filters: [{column: "event", operator: "=", value: "left"}],
      groups: [{column: "date", part: "year"}],
      measures: [{kind: "count", as: "leavers"}],
      order: {by: "year"}
    }
  },
  kpi: {
    id: "people-kpi",
    label: "Turnover as a share of people, by hiring year",
    query: {
      from: "employments",
      groups: [{column: "hire_date", part: "year"}],
      measures: [
        {kind: "count", as: "people"},
        {kind: "share where", where: left, as: "left_share"}
      ],
      order: {by: "year", descending: true},
      limit: 10
    }
  }
};
