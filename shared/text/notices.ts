/** Mails that say something happened. They go unencrypted, so they say nothing about whom or what. */
export const noticeTexts = {
  de: {
    subject: 'Zu Ihrem Anliegen gibt es etwas Neues',
    text: `Guten Tag,

bei einem Ihrer Anliegen haben wir in den Ablauf eingegriffen. Das kann das Ergebnis oder den Zeitpunkt ändern.

Was geschehen ist, sehen Sie im Portal unter „Meine Anliegen“. Aus Gründen des Datenschutzes steht es nicht in dieser E-Mail.

Bitte antworten Sie nicht auf diese E-Mail.`,
  },
  en: {
    subject: 'There is news about your matter',
    text: `Hello,

we have intervened in one of your matters. That may change its result or its date.

You can see what happened in the portal under “My matters”. For reasons of data protection it is not in this e-mail.

Please do not reply to this e-mail.`,
  },
}
