/** What customers read in Spanish when they are asked how a visit was. */
import { paragraphs, signature } from '../mail.ts'
import type { AnswerTexts } from './en.ts'

export const answer: AnswerTexts = {
  subject: (m) => `¿Qué le pareció? ${m.subject}`,
  text: (m) =>
    paragraphs(
      `Hola, ${m.contact}:`,
      `Gracias por la reunión del ${m.day}. ¿Qué le pareció? Bastan dos clics, con su nombre o sin él, y no necesita ninguna cuenta:\n${m.link}`,
      `Puede responder, y cambiar su respuesta, hasta el ${m.until}.`,
      signature('Un cordial saludo,', m.sender),
    ),
  title: '¿Qué le pareció?',
  lead: (m) => `El ${m.day} habló con ${m.people} de ${m.organisation}. Se trataba de: ${m.subject}.`,
  question: '¿Qué le pareció la reunión?',
  feelings: {
    unhappy: 'Mal',
    uneasy: 'No del todo bien',
    neutral: 'Ni bien ni mal',
    content: 'Bien',
    delighted: 'Muy bien',
  },
  words: 'Unas palabras (opcional)',
  sendUnnamed: 'Enviar sin mi nombre',
  sendNamed: 'Enviar con mi nombre',
  nothing: 'Todavía no se ha enviado nada: elija primero una cara.',
  whoSees: (m) =>
    `Con su nombre, ven su respuesta las personas de ${m.organisation} que estaban invitadas a la reunión. Sin él, solo cuenta en cifras de al menos tres personas, y sus palabras se muestran sin nombre cuando tres personas hayan respondido así.`,
  stored: 'Su respuesta está guardada, con su nombre.',
  storedUnnamed: 'Su respuesta está guardada, sin su nombre.',
  notShown:
    'Lo que diga sin su nombre no se vuelve a mostrar aquí, porque otras personas pueden tener este enlace; una respuesta nueva lo sustituye.',
  change: (until) => `Puede cambiarla aquí hasta el ${until}.`,
  over: 'Esta reunión se canceló entretanto; no tiene que hacer nada.',
}
