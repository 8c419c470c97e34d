import type { Database } from '../../storage/database.ts'

interface Watcher {
  /** It begins, for the first time or once more. */
  readonly begin: () => void
  readonly beforeCommit: () => void
  /** What to undo in memory when an attempt fails. */
  readonly mark: () => () => void
}

/**
 * A savepoint copies every page that is written after it, and almost no command fails once it has begun to
 * write. So a commit goes without them at first; if a command does fail half-way, all of it is rolled back
 * and done again, this time with a savepoint for each.
 */
export function createTransactions({ $client: client }: Database, watcher: Watcher) {
  const savepoint = client.transaction((work: () => void) => work())
  const run = client.transaction((work: () => void) => {
    watcher.begin()
    torn = false
    work()
    if (torn) throw new Torn()
    watcher.beforeCommit()
  })
  let careful = false
  /** An attempt of this commit has failed half-way, so what it wrote is still there. */
  let torn = false
  let writes = 0

  function attempt(work: () => void): void {
    const before = writes
    const undo = watcher.mark()
    try {
      if (careful) savepoint(work)
      else work()
    } catch (error) {
      undo()
      torn ||= !careful && writes > before
      throw error
    }
  }

  return {
    attempt,
    /** To be told before each write. */
    touch: () => void (writes += 1),
    commit(work: () => void): void {
      try {
        run.immediate(work)
      } catch (error) {
        if (!(error instanceof Torn)) throw error
        careful = true
        run.immediate(work)
      } finally {
        careful = false
      }
    },
  }
}

class Torn extends Error {
  override readonly name = 'Torn'
}
