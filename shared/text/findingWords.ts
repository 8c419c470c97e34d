/** What the checker says: `title` is what is true, `text` what helps, `fix` the button that does it. */
interface Words {
  readonly title: string
  readonly text: string
  readonly fix?: string
}

export type Say = (a: string, b: string, c: string) => Words
