"""How people are told to stop messages, by language: the keyword of a text message, and the words beside a link.

Sources: the keywords that carriers and providers act upon (CTIA, Messaging Principles and Best Practices; Twilio,
default opt-out keywords), and the usual words of unsubscribe links in the mails of large senders. Keywords that also
stand in the headlines of promotions, such as END, count where readers are told to reply with them.
"""

from __future__ import annotations

from typing import Final

STOP_EVERYWHERE: Final = "STOP|STOPALL|UNSUBSCRIBE|OPTOUT"
"""Understood by providers in every country, in capitals: “stop by” is no keyword."""

STOP_REPLY: Final = r"\b(?i:reply|text|txt|send|answer)(?i: with| back)? [\"'“‘]?(?:END|QUIT|CANCEL)\b"
"""Keywords that count in an instruction."""

STOP: Final = {
    "ar": "إيقاف|ايقاف|توقف|إلغاء|الغاء",
    "bg": "СТОП",
    "cs": "ODHLASIT",
    "da": "AFMELD",
    "de": "STOPP|ABMELDEN",
    "el": "ΔΙΑΓΡΑΦΗ|ΣΤΟΠ",
    "es": "BAJA|CANCELAR",
    "et": "LÕPP",
    "fa": "لغو|توقف",
    "fi": "LOPETA",
    "fr": "ARRET|ARRÊT",
    "he": "הסר|הסרה|עצור",
    "hr": "ODJAVA",
    "hu": "LEIRATKOZAS",
    "id": "BERHENTI",
    "it": "ANNULLA|CANCELLA",
    "ja": "停止|配信停止|解除",
    "ko": "수신거부|거부|중지",
    "nb": "STOPP",
    "nl": "AFMELDEN",
    "no": "STOPP",
    "pl": "REZYGNUJE|REZYGNUJĘ",
    "pt": "SAIR|CANCELAR|REMOVER",
    "ro": "DEZABONARE",
    "ru": "СТОП|ОТПИСКА",
    "sk": "ODHLASIT",
    "sv": "STOPP|AVSLUTA",
    "th": "ยกเลิก",
    "tr": "RET|IPTAL|İPTAL",
    "uk": "СТОП",
    "vi": "TC|HUY|HỦY",
    "zh": "退订|退訂|拒收",
}
"""Keywords of text messages beside those that are understood everywhere."""

UNSUBSCRIBE: Final = {
    "ar": "إلغاء الاشتراك|الغاء الاشتراك|إلغاء اشتراكك|إيقاف الرسائل|لم تعد ترغب",
    "bg": "отпис|откажете абонамента",
    "cs": "odhlásit|odhlaste|odhlášení|zrušit odběr",
    "da": "afmeld|frameld",
    "de": "abmelde|abbestell|austrag|abmeldung|melden sie sich (?:hier )?ab|melde? dich (?:hier )?ab|nicht mehr bekomm"
    "|nicht mehr erhalten|keine (?:weiteren )?(?:e-?mails|nachrichten|angebote|newsletter) mehr",
    "el": "διαγραφή|κατάργηση εγγραφής|απεγγραφή",
    "en": "unsubscrib|opt(?:ing)?[ -]?out|no longer (?:want|wish)|stop (?:receiving|getting|these)|e?mail preferences"
    r"|manage (?:your )?preferences|leave (?:this|our|the) (?:mailing )?list|don[’']t want (?:these|any more)",
    "es": "d(?:ar[mst]e|ate|ese) de baja|(?:anular|cancel(?:ar|e|a)) (?:(?:la|su|tu) )?suscripción|dejar de recibir"
    "|no desea recibir|no quieres recibir",
    "et": "loobu|tühista tellimus",
    "fa": "لغو اشتراک",
    "fi": "peruuta tilau|peru tilau|poistu listalta|lopeta tilau",
    "fr": "désabonn|désinscri|ne plus recevoir|ne souhaitez plus recevoir",
    "he": "הסרה|להסיר|הסירו אותי|ביטול (?:ה)?(?:מינוי|הרשמה)|לבטל את ה",
    "hi": "सदस्यता समाप्त|सदस्यता रद्द|अनसब्सक्राइब",
    "hr": "odjav",
    "hu": "leiratkoz",
    "id": "berhenti berlangganan|berhenti menerima",
    "it": "disiscri|(?:annulla(?:re)?|disdi(?:re|ci)) l[’']iscrizione|cancella(?:re|ti|rsi)|non ricevere più"
    "|non desidera più ricevere|non vuoi più ricevere",
    "ja": "配信停止|配信を停止|購読解除|購読を解除|登録解除|登録を解除|配信の停止|配信解除",
    "ko": "수신 ?거부|구독 ?취소|구독 ?해지|수신 ?동의 ?철회",
    "lt": "atsisak|prenumeratos atsisak",
    "lv": "atteikties|atrakst",
    "nb": "meld deg av|avmeld|avslutt abonnement",
    "nl": "afmeld|meld (?:u|je) af|uitschrij|schrijf (?:u|je) uit|geen e-?mails? meer",
    "no": "meld deg av|avmeld|avslutt abonnement",
    "pl": "wypisa|wypisz|zrezygn|rezygnacj|rezygnuj|anuluj subskrypcj|nie chcesz (?:już )?otrzymywać",
    "pt": "(?:cancelar?|cancele|anular) (?:a )?(?:sua )?(?:subscrição|assinatura|inscrição)|descadastr"
    "|deixar de receber|não (?:quer|deseja) (?:mais )?receber|remover (?:o )?(?:seu )?e-?mail",
    "ro": "dezabon",
    "ru": "отпис|отказаться от (?:рассыл|подпис|получ)|не получать",
    "sk": "odhlásiť|odhláste|zrušiť odber",
    "sl": "odjav",
    "sv": "avregistrera|avprenumerera|avanmäl|avsluta prenumeration|avsäg",
    "th": "ยกเลิกการ(?:รับ|สมัคร|เป็นสมาชิก)",
    "tr": "abonelikten|aboneliği|listeden çık|e-?posta almak istem",
    "uk": "відпис|відмовитися від",
    "vi": "hủy đăng ký|huỷ đăng ký|ngừng nhận",
    "zh": "退订|退訂|取消订阅|取消訂閱|不再接收",
}
"""Words beside the link of a mail, or the beginnings of them, as a pattern."""
