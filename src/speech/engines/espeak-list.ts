/**
 * eSpeak NG's own list of its voices (list_voices() of @echogarden/espeak-ng-emscripten 0.3.5), so that they can be shown
 * without loading 12 MB: file, name, languages with their priorities. A test holds it to the engine's list.
 */
import type { EspeakVoice } from '@echogarden/espeak-ng-emscripten';

const LIST = `
gmw/af|Afrikaans|5:af
sem/am|Amharic|5:am
roa/an|Aragonese|5:an
sem/ar|Arabic|5:ar
inc/as|Assamese|5:as
trk/az|Azerbaijani|5:az
trk/ba|Bashkir|5:ba
zle/be|Belarusian|5:be
zls/bg|Bulgarian|5:bg
inc/bn|Bengali|5:bn
inc/bpy|Bishnupriya Manipuri|5:bpy
zls/bs|Bosnian|5:bs
roa/ca|Catalan|5:ca
roa/ca-ba|Catalan (Balearic)|5:ca-ba
roa/ca-nw|Catalan (North-western)|5:ca-nw
roa/ca-va|Catalan (Valencian)|5:ca-va
iro/chr|Cherokee|5:chr-US-Qaaa-x-west
sit/cmn|Chinese (Mandarin, latin as English)|5:cmn 5:zh-cmn 5:zh
sit/cmn-Latn-pinyin|Chinese (Mandarin, latin as Pinyin)|5:cmn-latn-pinyin 5:zh-cmn 5:zh
zlw/cs|Czech|5:cs
trk/cv|Chuvash|5:cv
cel/cy|Welsh|5:cy
gmq/da|Danish|5:da
gmw/de|German|5:de
grk/el|Greek|5:el
gmw/en-029|English (Caribbean)|5:en-029 10:en
gmw/en|English (Great Britain)|2:en-gb 2:en
gmw/en-GB-scotland|English (Scotland)|5:en-gb-scotland 4:en
gmw/en-GB-x-gbclan|English (Lancaster)|5:en-gb-x-gbclan 3:en-gb 5:en
gmw/en-GB-x-gbcwmd|English (West Midlands)|5:en-gb-x-gbcwmd 9:en-gb 9:en
gmw/en-GB-x-rp|English (Received Pronunciation)|5:en-gb-x-rp 4:en-gb 5:en
gmw/en-US|English (America)|2:en-us 3:en
gmw/en-US-nyc|English (America, New York City)|5:en-us-nyc
art/eo|Esperanto|5:eo
roa/es|Spanish (Spain)|5:es
roa/es-419|Spanish (Latin America)|5:es-419 6:es-mx
urj/et|Estonian|5:et
eu|Basque|5:eu
ira/fa|Persian|5:fa
ira/fa-Latn|Persian (Pinglish)|5:fa-latn
urj/fi|Finnish|5:fi
gmq/fo|Faroese|5:fo
roa/fr-BE|French (Belgium)|5:fr-be 8:fr
roa/fr-CH|French (Switzerland)|5:fr-ch 8:fr
roa/fr|French (France)|5:fr-fr 5:fr
cel/ga|Gaelic (Irish)|5:ga
cel/gd|Gaelic (Scottish)|5:gd
sai/gn|Guarani|5:gn
grk/grc|Greek (Ancient)|5:grc
inc/gu|Gujarati|5:gu
sit/hak|Hakka Chinese|5:hak
map/haw|Hawaiian|5:haw
sem/he|Hebrew|5:he
inc/hi|Hindi|5:hi
zls/hr|Croatian|5:hr 5:hbs
roa/ht|Haitian Creole|5:ht
urj/hu|Hungarian|5:hu
ine/hy|Armenian (East Armenia)|5:hy 5:hy-arevela
ine/hyw|Armenian (West Armenia)|5:hyw 5:hy-arevmda 8:hy
art/ia|Interlingua|5:ia
poz/id|Indonesian|5:id
art/io|Ido|5:io
gmq/is|Icelandic|5:is
roa/it|Italian|5:it
jpx/ja|Japanese|5:ja
art/jbo|Lojban|5:jbo
ccs/ka|Georgian|5:ka
trk/kaa|Karakalpak|5:kaa
trk/kk|Kazakh|5:kk
esx/kl|Greenlandic|5:kl
dra/kn|Kannada|5:kn
ko|Korean|5:ko
inc/kok|Konkani|5:kok
ira/ku|Kurdish|5:ku
trk/ky|Kyrgyz|5:ky
itc/la|Latin|5:la
gmw/lb|Luxembourgish|5:lb
art/lfn|Lingua Franca Nova|5:lfn
bat/lt|Lithuanian|5:lt
bat/ltg|Latgalian|5:ltg
bat/lv|Latvian|5:lv
poz/mi|Māori|5:mi
zls/mk|Macedonian|5:mk
dra/ml|Malayalam|5:ml
inc/mr|Marathi|5:mr
poz/ms|Malay|5:ms
sem/mt|Maltese|5:mt
miz/mto|Totontepec Mixe|5:mto
sit/my|Myanmar (Burmese)|5:my
gmq/nb|Norwegian Bokmål|5:nb 5:no
azc/nci|Nahuatl (Classical)|5:nci
inc/ne|Nepali|5:ne
gmw/nl|Dutch|5:nl
trk/nog|Nogai|5:nog
cus/om|Oromo|5:om
inc/or|Oriya|5:or
inc/pa|Punjabi|5:pa
roa/pap|Papiamento|5:pap
art/piqd|Klingon|5:piqd
zlw/pl|Polish|5:pl
roa/pt|Portuguese (Portugal)|5:pt 5:pt-pt
roa/pt-BR|Portuguese (Brazil)|5:pt-br 6:pt
art/py|Pyash|5:py
art/qdb|Lang Belta|5:qdb
qu|Quechua|5:qu
myn/quc|K'iche'|5:quc
art/qya|Quenya|5:qya
roa/ro|Romanian|5:ro
zle/ru|Russian|5:ru
zle/ru-cl|Russian (Classic)|5:ru-cl
zle/ru-LV|Russian (Latvia)|2:ru-lv
inc/sd|Sindhi|5:sd
tai/shn|Shan (Tai Yai)|5:shn
inc/si|Sinhala|5:si
art/sjn|Sindarin|5:sjn
zlw/sk|Slovak|5:sk
zls/sl|Slovenian|5:sl
urj/smj|Lule Saami|5:smj
ine/sq|Albanian|5:sq
zls/sr|Serbian|5:sr
gmq/sv|Swedish|5:sv
bnt/sw|Swahili|5:sw
dra/ta|Tamil|5:ta
dra/te|Telugu|5:te
tai/th|Thai|5:th
sem/ti|Tigrinya|5:ti
trk/tk|Turkmen|5:tk
bnt/tn|Setswana|5:tn
trk/tr|Turkish|5:tr
trk/tt|Tatar|5:tt
trk/ug|Uyghur|5:ug
zle/uk|Ukrainian|5:uk
inc/ur|Urdu|5:ur
trk/uz|Uzbek|5:uz
aav/vi|Vietnamese (Northern)|5:vi
aav/vi-VN-x-central|Vietnamese (Central)|5:vi-vn-x-central
aav/vi-VN-x-south|Vietnamese (Southern)|5:vi-vn-x-south
art/xex|xextan-test|5:xex
sit/yue|Chinese (Cantonese)|5:yue 5:zh-yue 8:zh
sit/yue-Latn-jyutping|Chinese (Cantonese, latin as Jyutping)|5:yue 5:zh-yue 8:zh
`;

export const ESPEAK_VOICES: readonly EspeakVoice[] = LIST.trim()
  .split('\n')
  .map((line) => {
    const [identifier = '', name = '', languages = ''] = line.split('|');
    const each = languages.split(' ').map((language) => language.split(':'));
    return { identifier, name, languages: each.map(([priority, name = '']) => ({ priority: Number(priority), name })) };
  });
