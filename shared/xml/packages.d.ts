/** The parts of saxen that are used here; it comes without types of its own. */
declare module 'saxen' {
  export interface Place {
    readonly line: number
    readonly column: number
  }
  type WithPlace = (error: Error, place: () => Place) => void
  type Decode = (text: string) => string

  export class Parser {
    on(
      event: 'openTag',
      listen: (name: string, attributes: () => Record<string, string> | false) => void,
    ): this
    on(event: 'closeTag', listen: () => void): this
    on(event: 'text', listen: (text: string, decode: Decode) => void): this
    on(event: 'cdata' | 'attention', listen: (text: string) => void): this
    on(event: 'error' | 'warn', listen: WithPlace): this
    parse(xml: string): Error | null
    stop(): void
  }
}
