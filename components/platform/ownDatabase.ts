/** The name of the database and of the channel between tabs that hold a person's own data. */
export const ownDatabase = "fieldbook";

/** Whether this browser has ever kept something for the site, as far as it tells; small, to be asked on every page. */
export async function isAnythingKept(): Promise<boolean> {
  try {
    const databases = await indexedDB.databases?.();
    return databases === undefined || databases.some(({name}) => name === ownDatabase);
  } catch {
    return false;
  }
}
