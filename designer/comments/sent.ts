import { announce } from '../ui/LiveRegion.tsx'

/** Says what became of what was sent; a refusal or a network that is gone leaves the words where they are. */
export async function sent(
  sending: Promise<unknown>,
  text: { readonly written: string; readonly failed: string },
): Promise<boolean> {
  try {
    await sending
    announce(text.written)
    return true
  } catch {
    // whatever the server said, the person still has the text and tries again
    announce(text.failed)
    return false
  }
}
