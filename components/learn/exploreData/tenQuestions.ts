/** The ten questions to a source of data, in the order of the lesson. */
export const tenQuestions = [
  {id: "available", text: "Which data exist?"},
  {id: "reliable", text: "Are they accurate and reliable enough?"},
  {id: "access", text: "Who gets access?"},
  {id: "join", text: "Which features become possible by joining sources?"},
  {id: "time", text: "Will the data be there in time?"},
  {id: "labels", text: "Do we need labels, and at what cost?"},
  {id: "platform", text: "On which platform?"},
  {id: "updates", text: "How will the data be updated?"},
  {id: "change", text: "Will using the model change the data?"},
  {id: "kpi", text: "How will the KPI be measured?"}
] as const;
export type TenQuestion = (typeof tenQuestions)[number]["id"];
