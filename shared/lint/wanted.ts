import type { Schema } from '../model/schema.ts'

/** What the value of an expression has to be where nothing else says so. The same objects each time, as for scopes. */
export const yesOrNo: Schema = { type: 'boolean' }
export const aList: Schema = { type: 'array' }
export const aCount: Schema = { type: 'integer' }
