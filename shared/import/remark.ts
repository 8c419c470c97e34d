/** What of a file could not be taken over as it stands. Nothing is left out without one. */
export interface Remark {
  readonly code: RemarkCode
  /** JSON Pointer into the file. */
  readonly place: string
  /** The keyword, name or value it is about. */
  readonly what: string
}

export type RemarkCode =
  /** A description of the file is not kept: nothing here depends on it. */
  | 'keyword'
  | 'format'
  | 'pattern'
  | 'description'
  /** A bound that excludes its own value is kept as one that includes it. */
  | 'exclusive'
  | 'severalTypes'
  /** Records, values of several kinds, and values of one kind that are bounded differently. */
  | 'alternatives'
  | 'alternativeKinds'
  | 'alternativeBounds'
  | 'contradiction'
  | 'tuple'
  | 'unknownReference'
  | 'otherFile'
  | 'circle'
  | 'tooDeep'
  | 'name'
  | 'notASchema'
  | 'mixed'
  /** More digits than a service calculates with. */
  | 'longNumber'
  | 'noOperationId'
  | 'parameterPlace'
  | 'mediaType'
  | 'noAnswer'
  | 'notAnObject'

/** Why a file is not read at all. `line` and `column` from 1 on. */
export interface ImportProblem {
  readonly code:
    | 'tooLarge'
    | 'malformed'
    | 'tooManyFields'
    | 'notAnObject'
    | 'noOperations'
    | 'otherVersion'
  readonly detail: string
  readonly line?: number
  readonly column?: number
}
