/** One mail of the source that was read and kept, by its folder and number. */
export interface KeptMail {
  mail: string;

  /** Names and passwords that headers do not tell, found on reading. */
  mask?: readonly string[];

  /** Whether the sender is a firm or project, whose name is no person's. Defaults to false. */
  firm?: boolean;
}

/**
 * The mails that were kept when a random order of each folder was read from its start. Left out were: bodies and
 * dating, illness, death, violence, faith, politics, begging letters with names, code, damaged or foreign text, articles
 * from the press, and near-duplicates but for one pair.
 */
export const keptMails: readonly KeptMail[] = [
  ...mails("easy-ham-1", "02440 01112 01099 00391 00573 01655 01278 00786 00285"),
  ...mails("easy-ham-2", "00325 00021 00757 01172 00600 00520 01163 00128 00560 00252 01334"),
  {mail: "easy-ham-2/00013", mask: ["Padraig", "Brady"]},
  {mail: "easy-ham-2/00318", mask: ["EW Dijkstra"]},
  {mail: "easy-ham-2/00224", mask: ["kevin"]},
  {mail: "easy-ham-2/00273", mask: ["kevin"]},
  ...mails("hard-ham-1", "00064 00067 00090 00104 00113 00142 00176 00184 00203 00207", true),
  ...mails("hard-ham-1", "00227 00228 00029 00235 00236 00242 00243 00244 00246", true),
  {mail: "hard-ham-1/00165", mask: ["John"]},
  ...mails("spam-1", "00001 00016 00033 00052 00066 00089 00138 00222 00225 00237 00259"),
  ...mails("spam-1", "00292 00373 00385 00401 00422 00431 00438 00443 00463"),
  {mail: "spam-1/00129", mask: ["Brian Franks"]},
  {mail: "spam-1/00496", mask: ["Dianne Sawyer"]},
  ...mails("spam-2", "00029 00071 00094 00169 00170 00210 00330 00336 00536 00555 00757"),
  ...mails("spam-2", "00816 00922 01041 01051 01130 01173 01305"),
  {mail: "spam-2/00251", mask: ["Daniel"]},
  {mail: "spam-2/00360", mask: ["Jm"]},
  {mail: "spam-2/01153", mask: ["Frank Kern"]},
  {mail: "spam-2/01280", mask: ["Harrison"]}
];

function mails(folder: string, numbers: string, firm = false): KeptMail[] {
  return numbers.split(" ").map((number) => ({mail: `${folder}/${number}`, ...(firm ? {firm} : {})}));
}
