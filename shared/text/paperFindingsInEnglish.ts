import type { Say } from './findingWords.ts'
import type { paperFindings } from './paperFindings.ts'

export const paperFindingsInEnglish: Record<keyof typeof paperFindings, Say> = {
  signatureAsked: (where, sentence, part) => ({
    title: 'No provision asks for a signature.',
    text: `“${where}” demands it: “${sentence}” Who is signed in is known. Leave the signature out, or name the provision.`,
    fix: part === '' ? 'Remove question' : 'Strike the signature',
  }),
  printedAndScanned: (where, sentence, part) => ({
    title: `“${where}” has something printed or scanned.`,
    text: `“${sentence}” What is here already need not go to paper and back. Ask for the answer itself.`,
    fix: part === '' ? 'Remove question' : 'Strike the sentence',
  }),
  appearanceAsked: (where, sentence, part) => ({
    title: `“${where}” makes people come in person.`,
    text: `No provision for it is named: “${sentence}” Offer it only as a further way, or name the provision.`,
    fix: part === '' ? 'Remove question' : 'Strike the sentence',
  }),
  originalAsked: (where, sentence, part) => ({
    title: `“${where}” demands an original.`,
    text: `No provision for it is named: “${sentence}” An electronic copy, or an answer of who issued it, is enough.`,
    fix: part === '' ? 'Remove question' : 'Strike the sentence',
  }),
  handedOnByPaper: (where) => ({
    title: `“${where}” leaves the case.`,
    text: 'What goes on by mail, fax or folder is not seen here any more. Hand the case to the lane of the other office.',
  }),
  carriedByPeople: (where, sentence, part) => ({
    title: `“${where}” makes people carry data from one office to another.`,
    text: `“${sentence}” Fetch or send the data yourself where the person agrees.`,
    fix: part === '' ? 'Remove question' : 'Strike the sentence',
  }),
  postOnly: (where, sentence) => ({
    title: `“${where}” answers by post only.`,
    text: `“${sentence}” Put the letter in the portal, and post it only on request.`,
  }),
  onlineOnly: (where, sentence) => ({
    title: `“${where}” works online only.`,
    text: `“${sentence}” Name a way for people who need help: by telephone or at the counter.`,
  }),
  proofByPost: (where, sentence) => ({
    title: `“${where}” posts a proof that nobody needs.`,
    text: `“${sentence}” The number plate is known. Who checks can look it up.`,
  }),
  holderConfirms: (where, holder) => ({
    title: `“${holder}” can confirm this itself.`,
    text: `“${where}” demands a proof of it. Ask there instead of having people fetch a certificate.`,
    fix: `Ask “${holder}” …`,
  }),
  evidenceInRegister: (where, paper, holder) => ({
    title: `“${where}” demands what a register knows: ${paper}.`,
    text: `It is kept here: ${holder}. Look it up, or ask that office, instead of having people fetch a certificate.`,
  }),
  typedAgain: (step) => ({
    title: `At “${step}” a person types what is there already.`,
    text: 'Let a system call hand over the data. Copying takes time and makes mistakes.',
    fix: 'Let a system do it',
  }),
  checkedByRule: (step) => ({
    title: `Nothing depends on “${step}”.`,
    text: 'Every case waits here for a person, but no way and no table goes by it. Leave the check out, or say what a person is needed for.',
  }),
  decidedByRule: (step) => ({
    title: 'There is nothing to decide here.',
    text: `“${step}” only follows fixed rules. What the provision fixes a table can decide. Otherwise say what a person is needed for, and by which provision.`,
    fix: 'Decide by a table …',
  }),
  eventKnown: (service, occasion) => ({
    title: `“${service}” could go without an application.`,
    text: `The administration learns ${occasion}. See whether the case can begin with it by itself.`,
  }),
  freeTextDecides: (question) => ({
    title: `A decision hangs on free text: “${question}”`,
    text: 'A rule compares the answer with fixed words. Who writes it another way drops out. Offer the answers as a choice.',
  }),
  silentTooLong: (step, days) => ({
    title: `At “${step}” people hear nothing for long.`,
    text: `The case may rest here for more than ${days} days, and no message came before. Send one that says how long it takes.`,
  }),
  fourEyes: (step) => ({
    title: `“${step}” checks a second time.`,
    text: 'Say which risk justifies it, or leave the step out.',
  }),
  feeBeforeDecision: (step, decision) => ({
    title: `“${step}” comes before the decision.`,
    text: `Only “${decision}” says whether there is an entitlement. Ask for the money after it, or you will have to pay it back.`,
  }),
  waiverRefused: (finding) => ({
    title: `There is no exception from this: ${finding}`,
    text: 'Here the law decides, whatever the reason. Settle the finding, and lift the exception.',
    fix: 'Lift exception',
  }),
  waiverIdle: (finding) => ({
    title: `An exception counts for nothing any more: ${finding}`,
    text: 'The finding it was justified for is no longer there in this form.',
    fix: 'Lift exception',
  }),
}
