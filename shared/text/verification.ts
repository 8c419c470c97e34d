const de = {
  definitionAltered: 'Der Bauplan wurde nach der Freigabe verändert.',
  contentAltered: 'Die unterschriebenen Angaben der Freigabe wurden verändert.',
  validityAltered: 'Das Datum, ab dem die Version gilt, wurde verändert.',
  departmentAltered: 'Der zuständige Fachbereich wurde verändert.',
  keyMissing: 'Der Schlüssel zur Unterschrift fehlt.',
  keyAltered: 'Der hinterlegte Schlüssel wurde verändert.',
  keyWithdrawn: 'Die Freigabe wurde mit einem zurückgezogenen Schlüssel unterschrieben.',
  signatureWrong: 'Die Unterschrift passt nicht zum Inhalt.',
  previousAltered: 'Die Verbindung zur vorigen Version stimmt nicht mehr.',
  reviewMissing: 'Die Mitzeichnung der IT fehlt oder gilt einem anderen Stand.',
  logAltered: 'Das Protokoll enthält diese Freigabe nicht oder nicht mehr so.',
  automationNotAuthorised:
    'Eine Entscheidung ohne Sachbearbeitung nennt keine Vorschrift, die sie erlaubt, oder ist eine Ermessensentscheidung.',
  keyNotGiven: 'Die Freigabe trägt die Unterschrift eines Schlüssels, der nicht angegeben wurde.',
  versionMissing: 'Eine Version fehlt.',
  releaseMissing: 'Das Protokoll nennt eine Freigabe, die nicht mehr gespeichert ist.',
  keyUnlogged: 'Der Schlüssel steht nicht so im Protokoll.',
  entryAltered: 'Ein Eintrag des Protokolls wurde verändert.',
  entryMissing: 'Ein Eintrag des Protokolls fehlt.',
}

const en = {
  definitionAltered: 'The definition was altered after its release.',
  contentAltered: 'The signed content of the release was altered.',
  validityAltered: 'The date from which the version is valid was altered.',
  departmentAltered: 'The responsible department was altered.',
  keyMissing: 'The key of the signature is missing.',
  keyAltered: 'The registered key was altered.',
  keyWithdrawn: 'The release was signed with a withdrawn key.',
  signatureWrong: 'The signature does not match the content.',
  previousAltered: 'The link to the version before no longer holds.',
  reviewMissing: 'The review by IT is missing or covers another state.',
  logAltered: 'The log does not hold this release, or no longer as it was.',
  automationNotAuthorised:
    'A decision without a clerk names no provision that authorises it, or leaves discretion.',
  keyNotGiven: 'The release is signed with a key that was not given.',
  versionMissing: 'A version is missing.',
  releaseMissing: 'The log names a release that is no longer stored.',
  keyUnlogged: 'The key is not in the log as it stands.',
  entryAltered: 'An entry of the log was altered.',
  entryMissing: 'An entry of the log is missing.',
} satisfies typeof de

export type VerificationCode = keyof typeof de
export const verificationTexts = { de, en }
