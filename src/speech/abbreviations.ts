/**
 * Words whose full stop does not end a sentence, per language: a choice from CLDR's sentence-break suppressions
 * (https://github.com/unicode-org/cldr-json, cldr-segments-full 46), from dictionaries' lists of abbreviations and from
 * the style of newspapers. Lower case, without the last stop.
 */

export interface Abbreviations {
  /** Never the end: what they stand before is the rest of the sentence ("Dr. Smith", "z. B. hier"). */
  readonly titles: ReadonlySet<string>;
  /** Not the end when a number follows ("No. 5"), months among them ("Aug. 15"). */
  readonly beforeNumbers: ReadonlySet<string>;
  /** The end only when a word follows that opens sentences ("Smith Inc. said", "Smith Inc. The firm …"). */
  readonly either: ReadonlySet<string>;
  /**
   * Words that open sentences: articles, pronouns, prepositions, conjunctions, question words, auxiliaries. After an
   * acronym they tell a new sentence ("in the U.S. The army …"); they are also what tells a language by.
   */
  readonly openers: ReadonlySet<string>;
  /** True where "15." is an ordinal. */
  readonly ordinals: boolean;
}

const set = (...words: readonly string[]): ReadonlySet<string> => new Set(words.join(' ').split(' ').filter(Boolean));

/** Names and addresses from English stand in every language's news. */
const EVERYWHERE = {
  titles: 'mr mrs ms dr prof st mt sen gen rev col lt sgt capt',
  beforeNumbers: 'no nr n° nº № p pp vol fig tel',
  either: 'inc co corp ltd jr sr llc plc ph.d',
};

const row = (titles: string, beforeNumbers: string, either: string, openers: string, ordinals = false) => ({
  titles: set(EVERYWHERE.titles, titles),
  beforeNumbers: set(EVERYWHERE.beforeNumbers, beforeNumbers),
  either: set(EVERYWHERE.either, either),
  openers: set(openers),
  ordinals,
});

const NONE: Abbreviations = row('', '', '', '');

const TABLE: Readonly<Record<string, Abbreviations>> = {
  en: row(
    'messrs mmes hon gov rep maj cmdr cpl pvt adm pres supt amb atty det insp fr bros ft vs viz e.g i.e cf approx ca al lt.col lt.gov brig sens reps gens profs drs med',
    'jan feb mar apr jun jul aug sep sept oct nov dec nos vols ch chap figs sec sect art para ver ed rs est ext apt ste rt hwy c.a circa issue par eq tab op',
    'bros assn dept univ inst ave blvd rd hwy esq m.d b.a m.a d.d.s mass calif conn ill ind wash pa va fla mich minn ariz colo tenn tex wis okla ore mo etc ed eds dist gov est btw asst mfg intl natl',
    'the a an it he she they we you i this that these those in on at for from but and or if as when while after before however meanwhile there here his her its their our my your what who whom whose which where why how no not some many most both all each every any several few much more less one two three four five six seven eight nine ten dozens hundreds thousands millions billions nearly about almost with without by to of into over under between among through during since until because although though despite instead also then thus so yet still now today yesterday tomorrow again once only even just perhaps maybe such another other others is are was were be been am do does did has have had can could will would shall should may might must let nobody nothing everyone everything someone something later earlier first second finally next last',
  ),
  de: row(
    'hr hrn fr frl dipl ing dipl.-ing dipl.-kfm med phil jur nat theol rer h.c z.b z d.h d u.a u z.t bzw ca evtl ggf ggfs inkl exkl vgl sog o.g bspw insb insbes einschl zzgl abzgl jew ehem geb gest verh röm röm.-kath kath ev max min mind allg urspr usw.a u.ä i.d.r i.d i.a m.e m.w a.m a.d a.o o.ä s.u s.o s.a k.u.k v.a v n.chr v.chr entspr österr schweiz südd schwäb frz engl dt lat amtl kgl kfm nachf',
    'nr s abs art bd kap abb jan feb mär apr jun jul aug sept sep okt nov dez tab ziff rd str z.h mio mrd tsd st ca lfd vers fn anm',
    'inh ges gebr gmbh e.v abt str pl tel o.b co mio mrd',
    'der die das den dem des ein eine einen einem einer er sie es wir ihr ich du man in im am an auf bei nach vor mit zu zum zur und aber doch wenn als da dort hier so auch denn dann dies diese dieser dieses jetzt heute gestern nun nur noch schon nicht kein keine wer was wie wo warum wann welche sein seine ihre unser viele alle einige mehr für von vom über unter durch gegen ohne um seit bis während weil obwohl damit dabei dafür daher deshalb trotzdem ist sind war waren hat haben hatte kann können wird werden wurde soll muss',
    true,
  ),
  fr: row(
    'm mm mme mmes mlle mlles dr drs pr me mgr ste p.ex ex c.-à-d env av apr hôp éd coll gén lieut cdt cap j.-c ap anc cf réf adr',
    'pp chap art n no nos § janv févr avr juil sept oct nov déc t éd ann tél bd',
    'cie éts sté s.a r.f',
    'le la les un une des du de il elle ils elles on nous vous je tu ce cet cette ces dans en au aux à pour par mais et ou où si quand que qui quoi dont avec sans sous sur chez entre depuis pendant après avant selon comme aussi ainsi alors donc puis car son sa ses leur leurs notre votre mon ma mes tout tous toute toutes plusieurs aucun rien est sont était ont a été ne pas plus très quel quelle comment pourquoi lors malgré cependant toutefois hier aujourd’hui demain',
  ),
  es: row(
    'sres sra sras srta srtas srs sr dra dras drs d dña da don lic licda ldo lda lcdo lcda ing arq prof profa ud uds vd vds p.ej ej excmo excma exmo exma ilmo ilma rvdo mons fr sto sta gral cnel dn admón av avda cía ee aprox tte cap cdte mtro',
    'pág págs núm núms art arts ed ene feb abr may jun jul ago sept oct nov dic ext piso cra km h c cl apdo',
    'ltda s.a s.l hnos dpto depto prov ee.uu cía u.s.a',
    'el la los las lo un una unos unas él ella ellos ellas en al del de a para por con sin sobre entre desde hasta pero y e o u si cuando como que quien quién qué cuál dónde cómo cuándo porque aunque también además entonces luego después antes ahora hoy ayer mañana este esta esto estos estas ese esa eso aquel aquella no ni ya se su sus mi tu nuestro nuestra le les me te nos muy más menos todo todos toda todas algunos muchas muchos otro otra según durante es son era fue fueron está están hay ha han había ser según mientras sin',
  ),
  it: row(
    'sig sigg sig.ra sig.na dott dott.ssa dr.ssa prof prof.ssa proff ing avv arch geom rag on sen mons card gen cap p.es es ad.es cfr v n.d.r egr gent spett ill psicol dir vd pag.es mar.llo',
    'pagg pag art artt cap gen feb mar apr mag giu lug ago set sett ott nov dic tav sez tab par ed c.a',
    's.p.a s.r.l fam dip ecc',
    'il lo la i gli le un uno una egli ella lui lei essi loro noi voi io tu in nel nello nella nei nelle negli a al allo alla ai alle di del dello della dei delle degli da dal dalla dai per con su sul sulla tra fra senza ma e ed o se quando come dove perché chi che cosa quale quanto questo questa questi queste quel quello quella non anche poi dopo prima ora oggi ieri domani così allora mentre si ci vi suo sua suoi mio tuo nostro ogni tutti tutto tutte molti alcuni più meno è sono era erano ha hanno aveva fu secondo inoltre invece però tuttavia',
  ),
  pt: row(
    'sra sras sr srs sres dra dras dres profa exmo exma ilmo eng arq p.ex ex d sta sto pe av gen cel maj cap ten fr aprox adv apto',
    'pág págs n núm art arts cap jan fev mar abr mai jun jul ago set out nov dez séc km ed ref',
    'ltda s.a cia dept etc',
    'o a os as um uma uns umas ele ela eles elas nós você vocês eu tu em no na nos nas ao aos à às de do da dos das por pelo pela para com sem sob sobre entre desde até mas e ou se quando como onde porque que quem qual quanto este esta isto esse essa isso aquele aquela não já também depois antes agora hoje ontem amanhã então assim ainda só mais menos muito muitos todos todo toda todas alguns outro outra seu sua seus suas meu minha nosso é são era foi foram está estão há tem têm ser segundo durante embora',
  ),
  nl: row(
    'dhr mw mevr mej drs ir ing mr dr st bijv bv d.w.z o.a o.m m.n m.b.t n.a.v t.o.v t/m i.p.v z.g zgn ca evt incl excl vgl resp jhr ds past aanw vnw bijw gen',
    'nr nrs blz p art hfdst afb jan feb mrt apr mei jun jul aug sep sept okt nov dec tel par',
    'n.v b.v fa afd enz',
    'de het een hij zij ze wij we ik jij je u in op bij na voor met te van aan uit over onder tot door tegen zonder om en maar of als dan toen daar hier er zo ook want omdat hoewel wie wat waar waarom wanneer hoe welke dit dat deze die niet geen nog al nu vandaag gisteren morgen zijn haar hun ons onze mijn jouw alle veel meer is was waren heeft hebben had kan kunnen zal worden wordt werd moet volgens tijdens sinds',
  ),
  sv: row(
    'hr fr dr prof t.ex t ex bl.a d.v.s dvs s.k f.d fr.o.m t.o.m m.fl p.g.a ang ca inkl exkl jfr kap resp st el gm kl forts',
    'nr s sid kl jan feb mars apr juni juli aug sept okt nov dec tel st § kap',
    'ab m.m osv etc f.kr e.kr',
    'den det de en ett han hon vi ni jag du man i på av för med till från vid om under över efter före mellan utan och men eller som när där här så också att inte ingen vad vem vilken hur varför var denna detta dessa sin hans hennes deras vår min alla många mer nu idag igår är var har hade kan ska skulle blev blir måste enligt sedan dock',
  ),
  da: row(
    'hr fr frk dr prof f.eks bl.a d.v.s dvs s.k f.hv ca inkl ekskl jf kap pga p.g.a m.h.t mht evt ang vedr red adv kl st skt fhv vs',
    'nr s kl jan feb mar apr jun jul aug sep sept okt nov dec tlf stk art §',
    'a/s aps m.m m.v osv etc f.kr e.kr co',
    'den det de en et han hun vi i jeg du man på af for med til fra ved om under over efter før mellem uden og men eller som når der her så også at ikke ingen hvad hvem hvilken hvor hvordan hvorfor hvornår denne dette disse sin hans hendes deres vores min alle mange mere nu er var har havde kan skal skulle blev bliver må ifølge siden dog',
    true,
  ),
  nb: row(
    'hr fr frk dr prof f.eks bl.a d.v.s dvs s.k ca inkl ekskl jf kap pga evt ang vedr red adv kl st',
    'nr s kl jan feb mars apr juni juli aug sept okt nov des tlf stk art §',
    'a/s m.m m.v osv etc f.kr e.kr',
    'den det de en et ei han hun vi i jeg du man på av for med til fra ved om under over etter før mellom uten og men eller som når der her så også at ikke ingen hva hvem hvilken hvor hvordan hvorfor denne dette disse sin hans hennes deres vår min alle mange mer nå er var har hadde kan skal skulle ble blir må ifølge siden',
    true,
  ),
  fi: row(
    'hra rva nti tri dos prof esim ts ns mm ym yms ao ks vrt n em ko so po nk toim',
    'nro s klo v puh kpl luku',
    'oy oyj jne eaa jaa',
    'hän se he ne me te minä sinä tämä tuo nämä nuo ja mutta tai jos kun että koska vaikka niin myös ei en on oli ovat olivat hänen sen heidän meidän mikä kuka missä miten miksi milloin nyt tänään eilen sitten siksi siis vain kaikki moni yksi mukaan',
    true,
  ),
  pl: row(
    'inż mgr hab ul al pl np m.in tj tzn tzw św ks abp bp gen płk kpt por red dyr prez woj os im pt ww jw ok lek med tzn zob por dr r.pr',
    's str art t rys r w nr ust pkt poz tab tel godz poz',
    'sp o.o s.a itd itp r w br zł tys mln mld pow gm',
    'w we na po przed za z ze i a ale o od do to ten ta te ci on ona ono oni one my wy ja ty jest są był była było byli nie tak gdy jeśli jeżeli kiedy gdzie jak co kto który która które dlaczego ponieważ bo więc jednak także też już tylko jego jej ich nasz mój wszystko wszyscy wiele każdy według podczas przez dla pod nad między bez',
  ),
  cs: row(
    'ing mgr bc mudr judr phdr rndr doc dr prof p pí sv např tj tzn tzv resp popř event cca mj gen plk npor kpt ul nám tř ppor kol zn mld angl něm lat',
    's str č čís odst písm obr tab kap sv r',
    's.r.o a.s spol atd apod aj kč hod min n.l',
    'v ve na po před za z ze i a ale o od do to ten ta ty on ona ono oni my vy já je jsou byl byla bylo byli není ne když pokud kdy kde jak co kdo který která které proč protože tak však také už jen jeho její jejich náš můj všichni mnoho každý podle během přes pro pod nad mezi bez s se k ke',
    true,
  ),
  sk: row(
    'ing mgr bc mudr judr phdr doc dr prof p pí sv napr t.j tzv resp príp cca gen plk ul nám',
    's str č čís ods písm obr tab kap r',
    's.r.o a.s spol atď apod hod',
    'v vo na po pred za z zo i a ale o od do to ten tá tí on ona ono oni my vy ja je sú bol bola bolo boli nie keď ak kedy kde ako čo kto ktorý ktorá ktoré prečo pretože tak však aj už len jeho jej ich náš všetci každý podľa počas cez pre pod nad medzi bez s so k',
    true,
  ),
  hu: row(
    'dr ifj id özv prof pl ill kb ún stb.a vö ti fszt szerk gr u st',
    'sz old kb c ker tel em',
    'kft rt zrt bt stb',
    'a az egy ő ők mi ti én te ez azok ezek és de vagy ha amikor mert hogy nem is már még csak itt ott most ma tegnap ki mit hol hogyan miért minden sok szerint után előtt volt van lesz',
    true,
  ),
  ro: row(
    'dl dle dna d-l d-na dr prof ing av gen sf ex de.ex adică cca cf pr dir',
    'nr pag p art alin lit fig cap ian feb mart apr iun iul aug sept oct nov dec tel str bd bl sc ap et',
    's.a s.r.l etc',
    'un o el ea ei ele noi voi eu tu în din la pe de cu fără pentru prin după înainte între sub dar și sau dacă când unde cum ce cine care de deși însă acest această aceste acel nu mai este sunt era au a fost lui lor său toți mulți conform',
  ),
  ca: row(
    'sr sra srs dr dra prof sta st p.ex ex av pg núm art avda c',
    'pàg pàgs núm art cap gen febr abr jul ag set oct nov des tel',
    's.a s.l ltda',
    'el la els les un una uns unes ell ella ells elles en al del de a per amb sense sobre entre però i o si quan com que qui què on perquè també aquest aquesta això no és són era ha han va ser més',
  ),
  hr: row(
    'dr mr prof g gđa gđica sv npr tj tzv odn ing dipl akad ul br oko',
    'br str čl sv god r tel',
    'd.o.o d.d itd i.sl kn god st',
    'u na po pred za s sa i a ali o od do to taj ta on ona ono oni mi vi ja je su bio bila bili nije kad ako gdje kako što tko koji koja koje zašto jer pa međutim također već samo njegov njezin njihov svi mnogi prema tijekom kroz bez među',
    true,
  ),
  ru: row(
    'г гг ул д стр им акад проф доц т.е т.д т.п т.н и.о т тов гр ст пр пер пл пос пгт дер обл р-н корп кв оф см ср напр англ нем фр лат греч др пр-т просп наб бул ген полк кап ред изд худ св',
    'с стр № рис гл ст т п пп янв февр мар апр июн июл авг сент окт нояб дек тел тыс млн млрд руб вып ок ч',
    'н.э э до вв в гг руб коп долл тыс млн млрд кг км см мм куб.м кв.м у.е мин сек',
    'в во на по до за из с со и но а о об от к ко у для при без под над между через после перед это этот эта эти тот та те он она оно они мы вы я ты не ни когда если где как что кто который почему зачем потому поэтому также тоже уже ещё еще только его её ее их наш мой все всё многие каждый однако хотя так там здесь тут сейчас сегодня вчера завтра был была было были есть будет может по',
  ),
  uk: row(
    'р рр вул буд ім акад проф доц т.зв т м с смт пл пров просп бул обл р-н кв див напр ін ред ген полк св англ',
    'с стор № рис гл ст т п січ лют бер квіт трав черв лип серп верес жовт листоп груд тел тис млн млрд грн вип',
    'н.е ст грн коп тис млн млрд ін',
    'в у на по до за з із зі і й та але а о про від к для при без під над між через після перед це цей ця ці той він вона воно вони ми ви я ти не ні коли якщо де як що хто який чому тому також вже ще тільки його її їх наш мій всі усі багато кожен однак проте так там тут зараз сьогодні вчора був була було були є буде може',
  ),
  bg: row(
    'г гг ул бул проф акад доц инж д-р т.нар т.е напр вкл св кв гр с бр др',
    'с стр № рис гл чл ал т бр тел',
    'н.е лв ст хил млн млрд пр др',
    'в във на по до за от с със и но а о при без под над между през след преди това този тази тези той тя то те ние вие аз ти не ни когато ако къде как какво кой който защо защото също вече още само негов неин техен наш всички много всеки обаче така там тук сега днес вчера е са беше бяха ще може',
  ),
  kk: row(
    'т.б т.с.с проф акад г ж жж ғ',
    'б бет № ж т',
    'т.б',
    'бұл сол ол олар біз сіз мен сен және бірақ немесе егер қашан қайда қалай не кім неге сондықтан',
  ),
  el: row(
    'κ κκ κα δρ καθ αρ π.χ δηλ βλ αγ στρ λ',
    'σ σσ αρ άρ τόμ κεφ τηλ ιαν φεβ μαρ απρ ιουν ιουλ αυγ σεπτ οκτ νοεμ δεκ',
    'α.ε ε.π.ε κ.λπ κ.ά κτλ μ.χ π.χ',
    'ο η το οι τα τον την του της των ένας μια ένα αυτός αυτή αυτό αυτοί εγώ εσύ εμείς εσείς σε στο στη στην στον στα από για με χωρίς και αλλά ή αν όταν όπου πως που πώς τι ποιος γιατί επειδή όμως επίσης δεν μην ήδη μόνο όλα όλοι πολλά κάθε είναι ήταν έχει θα να σύμφωνα',
  ),
  tr: row(
    'dr prof doç av sn müh yrd arş gör alb gen örn bkz çev haz krş yy mah cad sok apt',
    's sf no md fık cilt tel ock şub mar nis haz tem ağu eyl eki kas ara',
    'a.ş ltd şti vb vs vd m.ö m.s',
    'bu şu o onlar biz siz ben sen ve ama fakat veya eğer ne kim nerede nasıl neden niçin çünkü için ile gibi daha çok en bir her bütün değil de da ise ancak ayrıca sonra önce şimdi bugün dün var yok olarak göre',
    true,
  ),
  ar: row(
    'د أ م ا ص ب ج أ.د ق.م',
    'ص ج رقم',
    'ش.م.م الخ إلخ ه',
    'في من إلى على عن مع هذا هذه ذلك تلك هو هي هم نحن أنا أنت و أو لكن إذا عندما حيث كيف ماذا من لماذا لأن كما قال قالت كان كانت لا لم لن قد وقال وقد',
  ),
  fa: row(
    'د م ق.م ق.ه',
    'ص ج ش',
    'الخ',
    'در از به با بر برای که این آن او آنها ما شما من تو و یا اما اگر وقتی کجا چگونه چه کی چرا زیرا نیز هم است بود بودند شد می نه',
  ),
};

/** Languages that are written by the same rules as another in what matters here. */
const LIKE: Readonly<Record<string, string>> = { no: 'nb', nn: 'nb', bs: 'hr', sr: 'hr', sl: 'hr', be: 'ru', gl: 'pt' };

const primary = (lang: string) => lang.toLowerCase().split(/[-_]/)[0] ?? '';

/** @returns the row of a language (BCP 47), by its first subtag; where there is none, what is the same everywhere */
export function abbreviations(lang: string): Abbreviations {
  const name = primary(lang);
  return TABLE[LIKE[name] ?? name] ?? NONE;
}

/** Every language there is a row for, with the words that open its sentences. */
export const openersOf: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries(TABLE).map(([lang, { openers }]) => [lang, openers]),
);
