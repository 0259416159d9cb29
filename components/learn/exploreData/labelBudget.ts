/** What labelling takes, with assumptions that a reader can change. */
export interface LabelPlan {
  /** How many cases are labelled, and by how many people each. */
  labels: number;
  annotators: number;

  /** Minutes that one person takes for one case. */
  minutes: number;

  /** What an hour of that person costs. */
  wage: number;
}

export interface LabelBudget {
  hours: number;
  cost: number;

  /** Half the width of the 95 % interval of a share that is measured with these labels, as a share. */
  halfWidth: number;
}

/** Hours and cost of labelling, and how exactly a share of that size is known afterwards. */
export function labelBudget({labels, annotators, minutes, wage}: LabelPlan, share: number): LabelBudget {
  const hours = (labels * annotators * minutes) / 60;
  return {hours, cost: hours * wage, halfWidth: 1.96 * Math.sqrt((share * (1 - share)) / labels)};
}

/** How many labels measure a share to ± halfWidth, 95 times in 100: 1.96² share (1 − share) ÷ halfWidth². */
export function labelsFor(share: number, halfWidth: number): number {
  return Math.ceil((1.96 ** 2 * share * (1 - share)) / halfWidth ** 2);
}
