/** Words that occur in headers as parts of names and addresses, and in texts as ordinary words. */
const ordinary = new Set(
  (
    "the and for you your with from list lists mail email news info admin user users group web home free help test " +
    "this that are not all any new can will has have was but our out get one two now how who why let linux java perl " +
    "razor spam spamassassin exmh fork ilug irish rpm zzzzteana post master webmaster support sales service services " +
    "customer offers offer team update updates newsletter daily weekly media online network internet world money " +
    "recipient recipients undisclosed friend member members subscriber owner request bounce bounces reply noreply " +
    "discussion announce dev devel talk workers beta tech technology business home house green brown gray white black " +
    "may mark will bill rose hope grace faith max art ray rich drew chase grant dean lane wood hall bell cook king"
  ).split(" ")
);

/** Masks addresses of every sort, telephone and other long numbers, and the given names. */
export function maskText(text: string, names: readonly string[]): string {
  const masked = text
    .replace(/(https?|ftp):\/\/\S+/gi, "‹link›")
    .replace(/[\w.+-]+@[\w-]+(\.[\w-]+)*/g, "‹address›")
    .replace(/\b(www\.)?[\w-]+\.(com|net|org|edu|info|biz|co\.uk|ie|de|tv|cc)\b(\/\S*)?/gi, "‹link›")
    .replace(/(\+?\d[\d ().-]{6,}\d)/g, (found) => (found.replace(/\D/g, "").length >= 7 ? "‹number›" : found))
    .replace(/\b(?=[a-z]*\d)(?=\d*[a-z])[\da-z]{8,}\b|\b\d{5,}\b/gi, "‹number›");
  const people = names.filter((name) => !ordinary.has(name.toLowerCase()));
  if (people.length === 0) return masked;
  const pattern = new RegExp(`(?<![\\p{L}‹])(${people.join("|")})(?![\\p{L}›])`, "giu");
  // Small letters are seldom a name, and often a word.
  return masked.replace(pattern, (found) => (/^\p{Lu}/u.test(found) ? "‹name›" : found));
}
