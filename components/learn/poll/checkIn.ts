import type {PollItem} from "./pollItem.js";

/** Where somebody and their team are on the way; asked at the start and again at the end. */
export const checkInItems: readonly PollItem[] = [
  {
    id: "difference",
    type: "scale",
    short: "ML and MLOps",
    text: "I can explain to a colleague how machine learning and MLOps differ."
  },
  {
    id: "live",
    type: "one",
    short: "Live models",
    text: {
      engineering: "Machine-learning models are in live use where I work.",
      people: "Models about people are in live use where I work."
    },
    options: [
      {id: "none", label: "None"},
      {id: "planned", label: "Planned"},
      {id: "pilot", label: "A pilot"},
      {id: "one", label: "One"},
      {id: "several", label: "Several"},
      {id: "unknown", label: "I do not know"}
    ]
  },
  {
    id: "trace",
    type: "scale",
    short: "Tracing data",
    text: {
      engineering: "For a live model I could find out which data trained it.",
      people: "For a live score I could find out from whose data its model learned."
    }
  },
  {
    id: "owner",
    type: "scale",
    short: "A named owner",
    text: {
      engineering: "Someone is named who must act when a model gets worse.",
      people: "Someone is named who must act when a score is no longer valid."
    }
  },
  {
    id: "fairness",
    type: "scale",
    short: "Fairness checks",
    text: {
      engineering: "We check fairness by group before a release and afterwards.",
      people: "We check adverse impact before a tool is used and while it is in use."
    }
  },
  {
    id: "used",
    type: "several",
    short: "Tools used",
    text: "I have used (tick all that apply):",
    options: [
      {id: "git", label: "Git"},
      {id: "container", label: "A container"},
      {id: "api", label: "An API"},
      {id: "none", label: "None of these"}
    ]
  },
  {
    id: "involved",
    type: "one",
    short: "People scientists",
    text: {
      engineering: "In our projects, people scientists (or others who know how people work) are involved:",
      people: "In projects with models, people scientists like me are involved:"
    },
    options: [
      {id: "never", label: "Never"},
      {id: "after", label: "After release"},
      {id: "before", label: "Before release"},
      {id: "first", label: "From the first idea"},
      {id: "unknown", label: "I do not know"}
    ]
  },
  {
    id: "obstacle",
    type: "one",
    short: "Biggest obstacle",
    text: "My biggest obstacle now:",
    options: [
      {id: "data", label: "Data"},
      {id: "skills", label: "Skills"},
      {id: "tools", label: "Tools"},
      {id: "time", label: "Time"},
      {id: "leadership", label: "Leadership"},
      {id: "law", label: "Law and ethics"},
      {id: "other", label: "Something else"}
    ]
  }
];
