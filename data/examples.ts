/** How an example's one table is split: rows before the value (dates) or equal to it (categories) are the reference. */
export interface ExampleSplit {
  column: string;
  value: string;
}

export interface Example {
  id: string;
  title: string;

  /** What a person would ask of these data, in one sentence. */
  question: string;

  /** Below data/, as in the repository, so that the command line works there. */
  file: string;
  split: ExampleSplit;

  /** Columns that tell the sides apart by construction, and so say nothing about drift. */
  exclude: string[];

  /** What to know before believing the answer. */
  notes: string;

  /** The data card's page, without extension. */
  card: string;

  /** The size of the file in bytes, so that a large one is opened only on demand. */
  bytes: number;
}

/** The ready examples of the drift lab, in the order of its menu; the first one opens with the page. */
export const examples: readonly Example[] = [
  {
    id: "flights",
    title: "US flights, first against second quarter of 2001",
    question: "Does a delay model trained from January to March still meet the same flights from April to June?",
    file: "flights/flights.parquet",
    split: {column: "date", value: "2001-04-01"},
    exclude: [],
    notes:
      "A random sample of 250,000 from 3,000,000 flights. Four of the five airports that are new in the second quarter are in it.",
    card: "/data/flights",
    bytes: 1_364_578
  },
  {
    id: "weather",
    title: "Weather, Seattle against New York",
    question: "Can a model that learned the weather of Seattle be used in New York?",
    file: "weather/weather.parquet",
    split: {column: "location", value: "Seattle"},
    exclude: ["date"],
    notes: "The column weather is made up from other fields, and days depend on each other.",
    card: "/data/weather",
    bytes: 23_298
  },
  {
    id: "birdstrikes",
    title: "Bird strikes, 1990–1994 against 1995–2002",
    question: "Which aircraft models appear that a system built in 1994 has never seen?",
    file: "birdstrikes/birdstrikes.parquet",
    split: {column: "date", value: "1995-01-01"},
    exclude: ["year"],
    notes: "Reports were voluntary; 2002 is not a full year.",
    card: "/data/birdstrikes",
    bytes: 82_767
  },
  {
    id: "films",
    title: "Films, the 1980s against all other decades",
    question: "What does a genre model trained on the 1980s do with the films before and after?",
    file: "films/films.parquet",
    split: {column: "decade", value: "1980s"},
    exclude: ["year"],
    notes:
      "About half of the films of the 1970s and before have no genre. No licence is stated for the source: see the card.",
    card: "/data/films",
    bytes: 34_335
  },
  {
    id: "flights-per-hour",
    title: "Departures per hour, first against second quarter of 2001",
    question: "Is the alarm real when every hour resembles the hour before?",
    file: "flights/per-hour.parquet",
    split: {column: "hour", value: "2001-04-01"},
    exclude: [],
    notes: "The hours of a series depend on each other: compare the verdict with and without blocks of 168 hours.",
    card: "/data/flights",
    bytes: 29_930
  },
  {
    id: "flights-3m",
    title: "US flights, all 3,000,000",
    question: "Does the whole table say the same as the sample?",
    file: "flights/flights-3m.parquet",
    split: {column: "date", value: "2001-04-01"},
    exclude: [],
    notes: "13.5 MB, loaded only when you choose it. All five new airports are in it.",
    card: "/data/flights",
    bytes: 13_493_022
  }
];
