import type { Grammar } from './grammar.ts';

const ESTE = '(Este (importe|saldo|crédito|dinero)|El importe|Esta cantidad)';

export const es: Grammar = {
  turns: {
    negation: {
      before: [
        '(aún |todavía |)no (disponible|válido|abonado)(:|)',
        '(ya no|nunca) (disponible|válido)(:|)',
        '(sin|salvo|excepto|menos)',
        '(anulado|cancelado|bloqueado|rechazado|retirado)(:|)',
      ],
      after: [
        '(no|ya no|nunca) (está disponible|es válido|se puede usar|cuenta)',
        '(no puede|no podrá) (usarse|gastarse|canjearse)',
        '(ha sido|fue) (anulado|cancelado|retirado|rechazado|bloqueado)',
      ],
      sentences: [
        `${ESTE} (no|ya no) (está disponible|es válido|se ha abonado|se puede usar).`,
        `${ESTE} (ha sido|fue) (anulado|bloqueado|retirado|rechazado)( por el vendedor|).`,
        '(Lo sentimos, no|No) (puedes|puede) (usarlo|gastarlo|canjearlo)( aquí|).',
        'Nada de esto (es tuyo|queda).',
      ],
    },
    condition: {
      before: [
        '(si|cuando) (vuelves a comprar|renuevas|confirmas):',
        '(con|tras|después de) (tu|la) (próxima|segunda) (compra|entrega):',
        'sujeto a (aprobación|revisión):',
      ],
      after: [
        '(si|cuando|en cuanto) (gastas {amount}|vuelvas a comprar|verifiques tu cuenta)',
        'después de ({number} entregas|la próxima compra)',
        '(por|en) compras (de|superiores a) {amount}',
      ],
      sentences: [
        '(Si|Cuando|En cuanto) (gastes {amount}|renueves|hagas {number} pedidos), (se añadirá|se liberará|será tuyo).',
        `${ESTE} (depende de|está sujeto a) (tu próxima compra|una revisión|una compra de {amount}).`,
        '(Compra mínima|Pedido mínimo): {amount}.',
        '(Requiere|Exige) (una compra de {amount}|una suscripción activa).',
      ],
    },
    limit: {
      before: [
        '(hasta|como máximo|máximo|no más de)',
        '(unos|aproximadamente|cerca de|casi)',
        '(desde|a partir de|al menos)',
        '(más de|menos de)',
      ],
      after: [
        '(o menos|como máximo|máx.)',
        '(o más|en adelante)',
        '(es el (límite|tope|máximo))',
        'en el mejor caso',
      ],
      sentences: [
        `${ESTE} es (un máximo|un tope|el límite|redondeado).`,
        '(Solo una parte|No más de {amount}|Como máximo {amount}) (se puede usar|puede usarse) (por pedido|a la vez).',
        '(Límite|Tope|Máximo): {amount}.',
      ],
    },
    chance: {
      before: [
        '(gana|podrías ganar|opción de ganar)',
        '(sorteo:|premio:)',
        '(quizás|tal vez|posiblemente|probablemente)',
      ],
      after: ['(podría|puede) ser tuyo', '(en el sorteo|a sortear|de premio)', 'si tienes suerte'],
      sentences: [
        '(Podrías|Un cliente va a|Quizás puedas) (ganarlo|ganar este importe).',
        `${ESTE} (se sortea|es un premio|es el premio de un concurso).`,
        '(Participa|Apúntate) (en el sorteo|al concurso).',
        `${ESTE} (podría|puede) (cambiar|ser menor).`,
      ],
    },
    frequency: {
      before: ['(cada|todos los) (mes|meses)(:|)', '(mensual|semanal|anual)(:|)', 'por (pedido|artículo):'],
      after: [
        '(al|por|cada) (mes|año|pedido)',
        '(mensualmente|semanalmente|cada semana)',
        '(durante|en) {number} (meses|semanas)',
        'en {number} plazos',
      ],
      sentences: [
        `${ESTE} se (paga|abona|cobra) (cada mes|todas las semanas|cada año).`,
        '(Recibes|Te damos) este importe ({number} veces|por pedido|cada mes).',
        `${ESTE} llega en {number} (partes|plazos).`,
      ],
    },
    rate: {
      before: [
        '({number}00|1.000) puntos =',
        '({number}00|2.500) puntos (valen|equivalen a|son)',
        '(por valor de|equivalente a)',
      ],
      after: ['(por|cada) (100 puntos|punto|{amount} gastados)', '= {number}00 puntos'],
      sentences: [
        '({number}00|1.000) puntos (=|valen|equivalen a) (este importe|esto).',
        '(Ganas|Recibes) este importe por cada {amount} (gastados|de compra).',
        '{number} % (de este importe|) (va al banco|son impuestos).',
      ],
    },
    others: {
      before: [
        '(de tu (amigo|hermano|hermana|pareja)):',
        '(otra cuenta|otro cliente):',
        '(para (un amigo|el vendedor|el destinatario)):',
      ],
      after: [
        '(para|de) (tu amigo|un amigo|el vendedor|otra cuenta)',
        '(pertenece a|es de) (tu (hermano|hermana)|otro cliente)',
        '(compartido con|regalado a) (tu familia|otra persona)',
      ],
      sentences: [
        `${ESTE} (pertenece a|es de|se envió a) (tu (amigo|hermano|pareja)|otro (cliente|usuario)|otra persona).`,
        '(Tu (amigo|hermana)|El vendedor|Otro cliente) (recibe|tiene|se queda) este importe.',
        '(En nombre de|Por cuenta de) (tu amigo|otra persona).',
      ],
    },
  },
  statuses: [
    '(Aún |)(pendiente|en revisión|en trámite|en espera)',
    '(Caducados|Vencidos|Ya no válidos)',
    '(Usados|Gastados|Ya utilizados)( este año|)',
    '(Ganados|Recibidos|Acumulados) (este año|hasta hoy|desde el inicio)',
    '(Estimados|Previstos|Próximamente|Esperados)',
    '(Aún no|Ya no) (disponibles|activos)',
    '(Cancelados|Rechazados|Bloqueados|Anulados)',
    '(Usado|Gastado|Canjeado|Caducado|Cancelado) el {day}',
  ],
  beforeDay: [
    '(obtenido|emitido|recibido|abonado) el',
    '(válido|disponible) (desde el|a partir del)',
    '(no |)antes del',
    '(30|90) días después del',
    '(previsto el|hacia el|probablemente el)',
    '(ampliado desde el|anteriormente)',
  ],
  otherDay: ['(emitido|recibido|abonado) el {day}'],
  secondDay: ['(o|al|y) {day}', '(cambiado al|ampliado al|aplazado al) {day}', '{day}'],
  controls: [
    '(Siguiente|Página siguiente|Mostrar más|Ver todo|Cargar más)',
    'Página 1 de {number}',
    '(1-{number}|{number}) de {number}7',
    '(Activos|Actuales) (|) (Caducados|Todos)',
    '(Filtrar|Filtrar por|Filtro)(: Activos|)',
    '(Buscar|Buscar en la lista)',
    '1 2 3 (…|»)',
  ],
  otherNames: ['(Tarjeta regalo|Puntos|Cuenta|) {name}', '(Saldo|Crédito) (en|de) {name}'],
  unknownRows: [
    '(Asiento|Corrección|Traspaso) (de compensación|de socio|comercial)',
    '(Diferencia de redondeo|Liberación de reserva)',
    '(Movido|Trasladado) (por soporte|al archivo)',
  ],
  advertising: [
    '(Consigue|Ahorra|Llévate) {amount} (de regalo|de descuento|en un bono) (con la nueva tarjeta|en tu primer pedido)(.|)',
    '(Patrocinado|Publicidad): (auriculares|café|lámpara) (desde |){amount}',
    '(Otros clientes compraron|Te puede gustar): (cable|taza) {amount}',
    'Tarjetas regalo desde {amount}',
  ],
  harmless: [
    '(Más información|Saber más|Leer más)',
    '¿(Preguntas|Necesitas ayuda)? (Contáctanos|Visita nuestra ayuda)(.|)',
    'Se aplica automáticamente al pagar(.|)',
    '¿Cómo funciona?',
    '(Ayuda|Detalles|Condiciones de uso|Privacidad|Preguntas frecuentes)',
    '(Gestionar|Ver) (ajustes|métodos de pago)',
    'Gracias por tu (compra|visita)(.|)',
  ],
};
