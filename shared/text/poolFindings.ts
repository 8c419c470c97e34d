import type { Say } from './findingWords.ts'

export const poolFindings = {
  messageUnconnected: (message) => ({
    title: `Die Nachricht „${message}“ hängt in der Luft.`,
    text: 'Den Schritt oder die Stelle an einem ihrer Enden gibt es nicht. Ziehen Sie sie neu, oder löschen Sie sie.',
    fix: 'Nachricht löschen',
  }),
  messageWithin: (message, pool) => ({
    title: `Die Nachricht „${message}“ bleibt bei „${pool}“.`,
    text: 'Nachrichten gehen von einer Stelle zu einer anderen. Was in einer Stelle auf etwas folgt, ist ein Weg.',
    fix: 'Nachricht löschen',
  }),
  poolNameless: () => ({
    title: 'Eine mitwirkende Stelle hat keinen Namen.',
    text: 'Von ihr ist nur der Name zu sehen: Ohne ihn weiß niemand, wer gemeint ist.',
  }),
} satisfies Record<string, Say>
