// What people do with their words in Spanish.
import type { SpeechWords } from "./speech-words.ts";

export const es: SpeechWords = {
  greeting: [
    "^ hola|buenas|saludos|buenos+dias|buenas+tardes|buenas+noches $",
    "^ hola|buenas|buenos+dias|buenas+tardes|buenas+noches que+tal|como+estas|como+va|a+todos|bot|equipo $",
    "^ adios|hasta+luego|hasta+manana|buen+fin|feliz ...",
  ],
  help: [
    "^ ayuda|ayudame|necesito+ayuda|me+ayudas|puedes+ayudarme $",
    "que puedes|sabes hacer",
    "como+funciona+esto|como+funcionas|quien+eres|que+eres|eres+un+robot|eres+humano",
  ],
  thanks: [
    "^ gracias|muchas+gracias|mil+gracias|muy+amable|te+lo+agradezco|se+agradece",
    "^ perfecto|genial|estupendo|vale|ok|fenomenal|excelente gracias|muchas+gracias",
    "^ perfecto|genial|estupendo|fenomenal|excelente|buen+trabajo $",
  ],
  complaint: [
    "no+sirves+para+nada|no+me+entiendes|no+entiendes+nada|que+desastre|esto+es+un+desastre|estoy+harto|estoy+harta|vaya+mierda|menuda+porqueria|inutil|es+una+verguenza|pesimo+servicio",
    "nadie+me+hace+caso|nadie+contesta|nadie+responde",
  ],
  yes: [
    "^ si|vale|claro|correcto|exacto|de+acuerdo|por+supuesto|adelante|eso+es|ok|okey|perfecto+si $",
    "^ si|vale por+favor|adelante|gracias|correcto|claro $",
  ],
  no: [
    "^ no|nada|dejalo|olvidalo|mejor+no|ahora+no|no+gracias|ninguno|ninguna|tampoco|incorrecto|no+es+eso|da+igual $",
  ],
  person: [
    "hablar|pasame|pasadme|paseme|comunicar*|contactar con|a una+persona|un+humano|alguien|una+persona+real|un+agente|una+persona+de+verdad|un+responsable",
    "quiero|puedo|quisiera|necesito hablar con",
    "que+me+llame|que+me+llamen|llamadme|llamenme",
  ],
  status: [
    "hay|alguna|tienes|teneis|alguna novedad|novedades|noticia|noticias",
    "como|que|cual va|pasa|paso|es|esta|hay mi|el|la|lo|con|de solicitud|peticion|pedido|ticket|caso|tramite|estado|mio|reembolso",
    "en+que+estado|estado+de+mi|estado+del",
    "cuando llega|llegara|estara|recibire|me+llega|tendre|me+pagan|me+dan mi|el|la|lo",
    "han|ha|habeis|fue|esta ya|aprobado|aprobada|visto|recibido|tramitado|llegado|firmado|aceptado mi|la|el|ya",
    "ya han|ha|esta|se aprobado|aprobada|tramitado|lista|listo|enviado|firmado",
    "sigo|seguimos|todavia|aun esperando|no+se+nada|sin+respuesta|sin+noticias|no+me+han|nadie+me+ha",
    "donde+esta mi|el|la pedido|solicitud|paquete|portatil|tarjeta|reembolso|silla|movil",
  ],
  cases: ["mis solicitudes|peticiones|tickets|casos|pedidos", "que|cuales solicitudes|tickets|peticiones|casos tengo"],
  approvals: [
    "tengo+que+aprobar|debo+aprobar|pendientes+de+mi+aprobacion|esperan+mi+aprobacion|aprobaciones+pendientes|mis+aprobaciones|por+aprobar",
  ],
  catalog: [
    "que puedo|podemos|se+puede pedir|solicitar",
    "lista|catalogo|menu de|del servicios|catalogo",
    "^ catalogo|servicios $",
  ],
  delegate: [
    "aprueba|aprobara|decide|firmara|apruebe ... por+mi|en+mi+lugar|en+mi+nombre|en+mi+ausencia|mientras",
    "delega|delegar|pasa|manda ... aprobaciones|mis+aprobaciones",
    "me+sustituye|me+sustituira|mi+suplente|mi+sustituto|mi+sustituta",
    "mientras|durante ... vacaciones|ausencia|fuera ... aprueba|aprobara|sustituye",
  ],
  cancel: [
    "cancela|cancelar|anula|anular|retira|retirar|cancelad|anulad eso|esa|ese|esto|mi|la|el|lo|esta solicitud|peticion|ticket|pedido+anterior|caso",
    "^ cancela|anula|cancelalo|anulalo|cancelala|anulala",
    "ya+no lo|la|hace|me necesito|falta|interesa",
  ],
  approve: ["^ apruebo|aprobado|aprobada|aprueba|apruebalo|doy+mi+aprobacion|lo+apruebo|la+apruebo"],
  decline: ["^ rechazo|rechazado|rechazada|rechaza|rechazalo|lo+rechazo|la+rechazo|no+lo+apruebo|no+apruebo|denegado"],
  comment: [
    "anade|anadir|agrega|agregar|pon|apunta al|a|en|un ticket|caso|solicitud|comentario|nota|que",
    "se+me+olvido+decir|olvide+decir|olvide+mencionar|un+dato+mas",
  ],
  reopen: [
    "^ sigue|todavia|aun sin+funcionar|igual|no+funciona|roto|fallando|mal",
    "no se+ha|esta solucionado|arreglado|resuelto",
    "otra+vez lo+mismo|el+mismo|igual|falla",
    "mismo problema|error|fallo otra+vez|de+nuevo",
  ],
  confirm: [
    "^ ya|ahora funciona|va|esta+arreglado|esta+bien|esta+solucionado",
    "^ solucionado|arreglado|resuelto|funciona|todo+bien|todo+listo|ya+esta",
    "podeis|puedes|pueden cerrar",
    "eso lo+arreglo|funciono|lo+soluciono",
  ],
  take: ["^ me+lo+quedo|lo+cojo|lo+tomo|asignamelo|yo+me+encargo"],
  resolve: ["^ resolver|marcar resuelto|como+resuelto"],
  show: ["^ muestra|ensename|ver|abre el|la|mi|ese caso|ticket|solicitud"],
  question: [
    "^ que|cual|cuales|quien|quienes|cuando|cuanto|cuanta|cuantos|cuantas|donde|como|por+que|a+partir+de|desde+cuando|hasta+cuando|en+que",
    "^ hay|es|esta|son|tengo|tenemos|puedo|se+puede|podemos|debo|hace|existe|esta+permitido|tiene",
    "cuantos|cuantas|cuanto|cuanta|hasta+cuando|a+partir+de+cuando|que+pasa+si|que+es",
    "quiero+saber|me+gustaria+saber|quisiera+saber|alguien+sabe|sabeis|una+pregunta|tengo+una+duda",
  ],
  rule: [
    "^ puedo|podemos|se+puede|tengo+que|hay+que|debo",
    "es|esta posible|permitido|obligatorio",
    "necesito|necesitamos un|una visado|contrato|autorizacion",
  ],
  request: [
    "necesito|necesitamos|quiero|queremos|quisiera|querria|me+gustaria|hace+falta|me+hace+falta|solicito|pido|hay+que|busco",
    "puedes|podeis|podrias|podriais|pueden|puede|me+podeis|me+puedes|por+favor|porfa|urgente",
    "no va|funciona|puedo|imprime|arranca|enciende|carga|abre|cierra|conecta|llega|ha+llegado|me+deja|lee|tengo",
    "roto|rota|averiad*|estropead*|bloquead*|perdido|robado|caido|atascad*|falta|he+perdido|me+han+robado|error|fallo|olvidado",
    "^ pedir|reservar|comprar|cambiar|anadir|dar|quitar|instalar|solicitar|enviar|renovar|revisar|certificado|reserva|compra",
    "estoy enferm*|mal|atascad*|sin",
    "ponedme|dadme|mandadme|enviadme|reservadme|instaladme|cambiadme",
  ],
  and: ["y"],
  also: ["tambien|ademas|aparte|por+cierto|por+otro+lado|otra+cosa|y+ademas|y+tambien|asimismo|pd"],
  anew: ["y+necesito|y+quiero|y+mi|y+me|y+puedo|y+podeis|y+cuanto|y+cuantos|y+cuando"],
  politeness: [
    "^ hola|buenas|buenos+dias|buenas+tardes|buenas+noches",
    "gracias|muchas+gracias|por+favor|porfa|un+saludo|saludos|perdon|disculpa",
    "^ por+favor|podéis|podrían|pueden revisar|revisarlo|ayudarme|ayuda|comprobarlo|arreglarlo $",
  ],
};
