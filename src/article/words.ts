/**
 * Wording of furniture, by kind and language: data for the rules of `before.ts` and `after.ts`. Signals that need no
 * words come first in every rule; these name what has no other mark. Lower case, phrases divided by `|`; a phrase is
 * the whole of a short line, or, with `*`, its beginning. All languages are asked at once, since pages mix them: a new
 * language is one more line in each kind. `sr` holds Bosnian and Croatian too, `da` Norwegian.
 */
type Lines = Readonly<Record<string, string>>;

/** Headings over skip links, where they stand apart. The links themselves are known by where they lead, in any language. */
const ACCESSIBILITY: Lines = {
  en: 'accessibility links|accessibility help|accessibility|skip links|skip to*|jump to content|back to top',
  de: 'sprungmarken|barrierefreie links|zum inhalt*|nach oben',
  fr: 'liens d’accessibilité|aller au contenu*',
  es: 'enlaces de accesibilidad|saltar al*',
  pt: 'links de acessibilidade',
  pl: 'linki dostępności',
  ru: 'ссылки доступа|ссылки для упрощенного доступа',
  uk: 'доступність посилання',
  sr: 'dostupni linkovi|linkovi pristupačnosti',
  tr: 'erişilebilirlik bağlantıları',
  ar: 'روابط الوصول',
  fa: 'لینکهای قابل دسترسی',
  zh: '无障碍链接',
};

/** Buttons for passing a page on, keeping it, hearing it, following its makers. */
const SHARE: Lines = {
  en: 'share|share this|share this article|share this*|share via*|share on*|share article|tweet|email|e-mail|print|print this*|copy link|link copied*|save|save article|listen|listen to this*|follow us*|facebook|twitter|whatsapp|telegram|linkedin|pinterest|reddit|instagram|embed|more sharing*',
  de: 'teilen|artikel teilen|drucken|link kopieren|merken|vorlesen|anhören',
  fr: 'partager*|imprimer|copier le lien|écouter*',
  es: 'compartir*|comparte*|imprimir|copiar enlace|síguenos*',
  pt: 'compartilhar*|compartilhe*|partilhar*|copiar link',
  it: 'condividi*|stampa|copia link|ascolta*',
  nl: 'delen|deel|deel dit*|afdrukken|kopieer link',
  pl: 'udostępnij*|podziel się*|drukuj|kopiuj link',
  ru: 'поделиться*|распечатать|скопировать ссылку',
  uk: 'поділитися*|поширити',
  sr: 'podeli*|podijeli*|štampaj|подели*',
  cs: 'sdílet*|vytisknout',
  sv: 'dela|skriv ut|spara',
  da: 'del|del artik*|kopier link',
  fi: 'jaa|tulosta',
  el: 'κοινοποίηση|μοιραστείτε*',
  ro: 'distribuie*',
  hu: 'megosztás*|megosztom',
  tr: 'paylaş|haberi paylaş|yazdır',
  ar: 'شارك|مشاركة|طباعة|انسخ الرابط',
  fa: 'اشتراک‌گذاری|چاپ',
  he: 'שתף|שתפו|הדפסה',
  hi: 'शेयर करें',
  zh: '分享|分享到*|打印|复制链接|收藏|扫一扫*|字号*',
  ja: 'シェア*|共有|ツイート|印刷*|リンクをコピー',
  ko: '공유*|인쇄|스크랩',
  id: 'bagikan*',
  vi: 'chia sẻ*',
};

/** Headings and openers of "go and read something else". */
const RELATED: Lines = {
  en: 'related|related:*|related *|more on this*|more from*|more stories|read more*|read also*|read next*|read:*|up next|recommended|recommended for*|you may also*|you might also*|most read|most popular|trending|top stories|latest news|do not miss*|don’t miss*|see also*|continue reading*|in case you missed*|watch:*|listen:*|keep reading|previous article*|next article*|previous post*|next post*',
  de: 'mehr zum thema*|lesen sie auch*|lesen sie mehr*|das könnte sie auch*|weitere artikel|ähnliche artikel|zum thema|meistgelesen|weiterlesen*|mehr lesen',
  fr: 'lire aussi*|à lire aussi*|lire la suite|voir aussi*|sur le même *|articles liés|les plus lus',
  es: 'lee también*|lea también*|te puede interesar*|noticias relacionadas|relacionad*|más noticias|lo más leído',
  pt: 'leia também*|leia mais*|veja também*|saiba mais|notícias relacionadas|mais lidas',
  it: 'leggi anche*|per approfondire|articoli correlati|potrebbe interessarti*|i più letti',
  nl: 'lees ook*|lees meer*|meer over*|gerelateerd*|meest gelezen',
  pl: 'czytaj też*|czytaj także*|przeczytaj też*|zobacz też*|zobacz także*|podobne artykuły|polecamy*',
  ru: 'читайте также*|читать далее|подробнее*|смотрите также*|по теме|материалы по теме|похожие *|рекомендуем*|последние новости',
  uk: 'читайте також*|дивіться також*|за темою',
  sr: 'pročitajte još*|pročitajte i*|pogledajte još*|povezane *|povezani *|najčitanije|прочитајте још*',
  cs: 'čtěte také*|přečtěte si*|související*|nejčtenější',
  sv: 'läs också*|läs även*|läs mer*|mest läst*',
  da: 'læs også*|les også*|mest læste|mest lest',
  fi: 'lue myös*|lue lisää*|luetuimmat',
  el: 'διαβάστε επίσης*|διαβάστε ακόμ*|δείτε επίσης*|σχετικά άρθρα',
  ro: 'citește și*|citiți și*|articole similare',
  hu: 'olvassa el*|kapcsolódó*|ajánlott*',
  tr: 'ilgili haberler|devamını oku|en çok okunanlar',
  ar: 'اقرأ أيض*|إقرأ أيض*|اقرأ المزيد|شاهد أيض*|مواضيع ذات صلة',
  fa: 'بیشتر بخوانید*|مطالب مرتبط',
  he: 'קראו גם*|כתבות נוספות',
  hi: 'यह भी पढ़ें*|ये भी पढ़ें*',
  zh: '相关新闻*|相关阅读*|相关文章*|相关报道*|相关链接*|延伸阅读*|推荐阅读*|热门*|猜你喜欢|上一篇*|下一篇*|相關新聞*',
  ja: '関連記事*|あわせて読みたい*|続きを読む|もっと見る|人気記事*',
  ko: '관련기사*|관련 기사*|더보기',
  id: 'baca juga*|berita terkait',
  vi: 'xem thêm*|tin liên quan*',
};

/** Openers of an invitation to subscribe, to pay, to follow; and of the small print. */
const NEWSLETTER: Lines = {
  en: 'sign up*|subscribe*|get our*|get the latest*|newsletter*|join our*|enter your email*|support our journalism*|become a member*|become a subscriber*|follow us on*|download our app*|thank you for reading*|thanks for reading*|already a subscriber*|we use cookies*|all rights reserved*|copyright ©*|©*|this newspaper adheres*|this website and*adhere*|follow*on twitter*|follow*on facebook*|follow*on instagram*|*in your inbox*|*to your inbox*|*meet your inbox*|email*or follow*',
  de: 'newsletter*|abonnieren*|jetzt abonnieren*|melden sie sich*|folgen sie*|alle rechte vorbehalten*',
  fr: 'inscrivez-vous*|abonnez-vous*|recevez n*|tous droits réservés*',
  es: 'suscríb*|regístr*|sigue leyendo*|todos los derechos*',
  pt: 'assine*|inscreva-se*|todos os direitos*',
  it: 'iscriviti*|abbonati*|riproduzione riservata*',
  nl: 'schrijf je in*|meld je aan*|nieuwsbrief*',
  pl: 'zapisz się*|subskrybuj*|bądź na bieżąco*',
  ru: 'подпишит*|подписаться*|подписывай*|подписка*|нашли ошибку*|при использовании материалов*',
  uk: 'підпишіть*|підписатися*|підписка*',
  sr: 'prijavite se*|pratite nas*',
  sv: 'prenumerera*',
  tr: 'abone ol*',
  ar: 'اشترك*|تابعونا*|جميع الحقوق*',
  zh: '订阅*|关注我们*|扫描二维码*|版权所有*|责任编辑*|责编*|免责声明*|未经授权*',
  ja: '会員登録*|無断転載*|ニュースレター*',
  ko: '무단*|저작권자*',
};

/** Labels of advertisements and of things that load later. */
const ADVERT: Lines = {
  en: 'advertis*|ad|ads|sponsored*|paid content|promoted|story continues*|article continues*|scroll to continue*|ad feedback|loading*',
  de: 'anzeige|werbung|externer inhalt',
  fr: 'publicité|la suite après*',
  es: 'publicidad|anuncio',
  pt: 'publicidade|continua após*',
  it: 'pubblicità',
  nl: 'advertentie',
  pl: 'reklama|dalsza część*',
  ru: 'реклама',
  sr: 'oglas*|реклама',
  cs: 'inzerce',
  sv: 'annons',
  da: 'annonce|annonse',
  fi: 'mainos',
  el: 'διαφήμιση',
  ro: 'publicitate',
  hu: 'hirdetés',
  tr: 'reklam',
  ar: 'إعلان|اعلان',
  fa: 'تبلیغات|آگهی',
  he: 'פרסומת',
  hi: 'विज्ञापन',
  zh: '广告|廣告',
  ja: '広告|［pr］|pr',
  ko: '광고',
  id: 'iklan',
  vi: 'quảng cáo',
};

/** Headings of the readers' comments, and of the box about the writer. */
const COMMENTS: Lines = {
  en: 'comments*|leave a comment|leave a reply|join the discussion|add a comment|about the author*',
  de: 'kommentare*|kommentar schreiben|über den autor*|über die autorin*',
  fr: 'commentaires*|réagir',
  es: 'comentarios*|sobre el autor',
  pt: 'comentários*|sobre o autor',
  it: 'commenti*',
  nl: 'reacties*|reageer*',
  pl: 'komentarze*',
  ru: 'комментарии*|обсудить',
  uk: 'коментарі*',
  sr: 'komentari*|коментари*',
  cs: 'diskuse*|komentáře*',
  sv: 'kommentarer*',
  el: 'σχόλια*',
  hu: 'hozzászólás*',
  tr: 'yorumlar*',
  ar: 'التعليقات*',
  fa: 'نظرات*',
  he: 'תגובות*',
  zh: '评论|网友评论*|我来说两句*',
  ja: 'コメント*|この記事を書いた人',
  ko: '댓글*',
};

/** Openers of lists of subjects and sources. */
const TOPICS: Lines = {
  en: 'tags|tags:*|topics|topics:*|filed under*|categories*|posted in*|source:*',
  de: 'schlagworte*|themen|quelle:*',
  fr: 'mots-clés*',
  es: 'etiquetas*|temas|archivado en*|fuente:*',
  pl: 'tagi*|źródło:*',
  ru: 'теги*|источник:*',
  sr: 'tagovi*|izvor:*',
  zh: '标签*|关键词*|来源：*',
};

/** What a player or a script-less page says for itself. */
const PLAYER: Lines = {
  en: 'no media source*|no live streaming*|the url has been copied*|the code has been copied*|media playback is*|your browser does*|embed share*|enable javascript*|please turn on javascript*|please enable*|0:00*|this slideshow requires*',
  de: 'ihr browser unterstützt*|an dieser stelle find*|ich bin damit einverstanden, dass mir*|personenbezogene daten können an*|ein klick für den datenschutz|externer inhalt*',
  fr: 'votre navigateur ne*',
  es: 'su navegador no*',
  ru: 'ваш браузер не*',
  sr: 'kod je kopiran*|nema dostupnih*',
};

/** What stands before a name. */
const BY: Lines = {
  en: 'written by|reported by|reporting by|by',
  de: 'von',
  fr: 'par',
  es: 'por',
  it: 'di|a cura di',
  nl: 'door',
  pl: 'autor',
  ru: 'автор',
  sr: 'piše|пише',
  sv: 'av|text',
  da: 'af',
  ar: 'بقلم|كتب',
  zh: '作者|文|记者',
};

/** Openers of a line about times. */
const DATED: Lines = {
  en: 'published*|updated*|last updated*|posted*|first published*',
  de: 'veröffentlicht*|aktualisiert*|stand:*',
  fr: 'publié*|mis à jour*',
  es: 'publicado*|actualizad*',
  it: 'pubblicato*|aggiornato*',
  pl: 'opublikowano*|aktualizacja*',
  ru: 'опубликовано*|обновлено*',
  sr: 'objavljeno*',
  zh: '发布时间*|更新时间*',
};

/** Openers of a photographer's credit. */
const CREDIT: Lines = {
  en: 'photo*|image*|picture*|credit*|getty*|reuters|afp|courtesy*|illustration*|file photo*|screenshot*',
  de: 'foto*|bild:*|symbolbild*',
  fr: 'crédit*',
  pl: 'fot.*',
  ru: 'фото*',
  ar: 'صورة*',
  zh: '图为*|图片*|摄影*',
  ja: '写真*',
  ko: '사진*',
};

export const KINDS = {
  accessibility: ACCESSIBILITY,
  share: SHARE,
  related: RELATED,
  newsletter: NEWSLETTER,
  advert: ADVERT,
  comments: COMMENTS,
  topics: TOPICS,
  player: PLAYER,
  by: BY,
  dated: DATED,
  credit: CREDIT,
} as const satisfies Record<string, Lines>;
export type Kind = keyof typeof KINDS;
