/** Mails that the server took and that could not be marked as sent yet. */
const accepted = new Set<string>()

/**
 * Sends a mail and writes down that it was sent. When only the writing fails, the next attempt of
 * this process writes without sending again. A process that is killed between the two sends it once
 * more, under the same Message-ID.
 *
 * @param id of the mail
 * @throws what sending or writing throws
 */
export const sendOnce = async (
  id: string,
  { mark, send }: { mark: () => Promise<void>; send: () => Promise<void> },
): Promise<void> => {
  if (!accepted.has(id)) await send()
  accepted.add(id)
  await mark()
  accepted.delete(id)
}
