import { bytesToSign, hashOfContent, textToSign } from '#shared/release/content.ts'
import { publicKeySchema } from '#shared/release/key.ts'
import { Problem } from '../http/problem.ts'
import { appendLog } from '../log/store.ts'
import type { Database } from '../storage/database.ts'
import { markReleased, type SubmissionRow } from '../submissions/store.ts'
import { contentFor, usableKey, type Terms } from './contentFor.ts'
import { verifySignature } from './signature.ts'
import { insertRelease, type ReleaseRow } from './store.ts'

interface Signed extends Terms {
  readonly signature: string
  readonly at: string
}

/** Adds an immutable version; the signature must cover exactly what the server would release now. */
export function release(db: Database, submission: SubmissionRow, signed: Signed): ReleaseRow {
  return db.transaction((tx) => {
    const content = contentFor(tx, submission, signed)
    const key = publicKeySchema.parse(JSON.parse(usableKey(tx, submission, signed).publicKey))
    const { signature, keyId, at } = signed
    if (!verifySignature({ bytes: bytesToSign(content), signature, key })) {
      throw new Problem('signatureWrong', { expected: textToSign(content) })
    }
    const row = {
      service: content.service,
      version: content.version,
      department: content.department,
      definition: submission.definition,
      meaning: content.meaning,
      whole: content.whole,
      content: textToSign(content),
      contentHash: hashOfContent(content),
      signature,
      keyFingerprint: keyId,
      validFrom: content.validFrom,
      releasedAt: at,
      releasedBy: signed.subject,
      submissionId: submission.id,
    }
    insertRelease(tx, row)
    markReleased(tx, submission.id)
    const { version, contentHash } = row
    appendLog(tx, {
      at,
      actor: signed.subject,
      role: signed.role,
      action: 'released',
      object: `service:${row.service}`,
      details: { version, content: contentHash, key: keyId, signature, validFrom: row.validFrom },
    })
    return row
  })
}
