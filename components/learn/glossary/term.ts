/** One point about a term, seen from both sides. */
export interface Aspect {
  /** What the point is about, in a few words. */
  name: string;
  engineering: string;
  people: string;
}

/** An entry of the glossary. */
export interface Term {
  /** The anchor of the entry: lower case and hyphens, never changed, since pages link to it. */
  id: string;

  /** The word itself, as it stands inside a sentence. */
  term: string;

  /** Other forms of the word and other words for the same thing. Plurals in -s need no alias. */
  aliases: readonly string[];

  /** What it is, in one sentence. */
  definition: string;

  /** What it is to those who build and run the software. */
  engineering: string;

  /** What it is to those who bring the science of people at work. */
  people: string;

  /** For the ten terms that cover most conversations: point by point. */
  aspects?: readonly Aspect[];

  /** The ids of related entries. */
  see: readonly string[];

  /** Whether the word has an everyday meaning too, so that not every use of it is this term. Defaults to false. */
  everyday?: boolean;
}
