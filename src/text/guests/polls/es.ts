/** What customers read in Spanish when they are asked which time suits them. */
import { paragraphs, signature } from '../mail.ts'
import type { PollTexts } from './en.ts'

export const poll: PollTexts = {
  subject: (m) => `¿Qué hora le viene bien? ${m.subject}`,
  text: (m) =>
    paragraphs(
      `Hola, ${m.contact}:`,
      `Nos gustaría reunirnos con usted por vídeo durante ${m.minutes} minutos. Tema: ${m.subject}.`,
      `Por nuestra parte participarían: ${m.people}.`,
      `¿Cuáles de estas horas le vienen bien (${m.zone})?\n${m.times.map((time) => `- ${time}`).join('\n')}`,
      `Díganoslo aquí; no necesita ninguna cuenta:\n${m.link}`,
      `Puede responder, y cambiar su respuesta, hasta el ${m.deadline}.`,
      signature('Un cordial saludo,', m.sender),
    ),
  title: '¿Qué hora le viene bien?',
  lead: (m) =>
    `${m.organiser}, de ${m.organisation}, quiere reunirse con usted por vídeo durante ${m.minutes} minutos. También participarían: ${m.people}.`,
  about: (subject) => `Tema: ${subject}.`,
  zone: (zone) => `Todas las horas son las de su propio reloj, ${zone}.`,
  theirs: (hours, zone, organiser) => `${hours} para ${organiser}, ${zone}`,
  choices: { yes: 'Me viene bien', 'if need be': 'Si hace falta', no: 'No me viene bien' },
  past: 'Esta hora ya ha pasado.',
  open: 'Una hora que deje sin marcar cuenta como que no le viene bien.',
  note: (organiser) => `Unas palabras para ${organiser} (opcional)`,
  send: 'Enviar mi respuesta',
  none: 'Ninguna me viene bien',
  nothing:
    'Todavía no se ha enviado nada: elija una hora que le venga bien o diga que ninguna le viene bien.',
  whoSees: (m) =>
    `Su respuesta la ven ${m.organiser} y las personas de ${m.organisation} que participarían. Sus compañeros no la ven, ni usted ve la de ellos.`,
  until: (deadline) => `Puede responder, y cambiar su respuesta, hasta el ${deadline}.`,
  stored: (deadline) => `Su respuesta está guardada. Puede cambiarla aquí hasta el ${deadline}.`,
  storedNone: (organiser, deadline) =>
    `Su respuesta está guardada: ninguna de estas horas le viene bien. ${organiser} se pondrá en contacto con usted. Puede cambiarla aquí hasta el ${deadline}.`,
  late: (organiser) => `El plazo para responder ha terminado. ${organiser} le dirá en qué queda.`,
  bookedTitle: 'La reunión está acordada',
  booked: (when) => `Queda acordado: ${when}. La invitación llega por correo.`,
  bookedOver:
    'Esta reunión se acordó y ha cambiado desde entonces. La invitación en su correo dice lo que vale.',
  bookedWithout: (organiser) =>
    `Esta reunión se acordó sin usted; no tiene que hacer nada. Si desea asistir, dígaselo a ${organiser}.`,
  closed: 'La pregunta ya no está abierta; no tiene que hacer nada.',
  stop: { title: 'No me pregunten más', send: 'No me pregunten más' },
}
