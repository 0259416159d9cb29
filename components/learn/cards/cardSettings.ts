import {z} from "zod";
import {type CardSide, cardSides} from "./deck.js";

export const mostNewPerDay = 50;

/** How a learner wants the cards. */
export const cardSettingsSchema = z.object({
  sides: z.enum([...cardSides, "both"]),
  newPerDay: z.int().min(0).max(mostNewPerDay),

  /** Whether questions missed in lessons are asked too. */
  missed: z.boolean()
});

export type CardSettings = z.infer<typeof cardSettingsSchema>;

/** The sides that the settings ask for. */
export function chosenSides({sides}: CardSettings): readonly CardSide[] {
  return sides === "both" ? cardSides : [sides];
}
