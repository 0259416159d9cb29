/** The name under which a learner's code stands in stacks. */
export const bodyName = "your-code.js";
