// SPDX-License-Identifier: Apache-2.0

/// The abbreviations of each language, written from knowledge; data, so exempt from length rules.
enum AbbreviationTable {
    struct Row {
        var language: String
        var titles: String
        var numbers = ""
        var soft = ""
        var starters = ""
        var hasOrdinals = false
    }

    static let rows: [Row] = [
        Row(
            language: "en",
            titles: """
                mr mrs ms messrs rev fr sen rep gov gen lt lt.gen maj maj.gen brig brig.gen col \
                cmdr capt sgt cpl adm pres supt det hon ft mt pvt v atty dist viz approx assn bros \
                al vol ed eds trans
                """,
            numbers: """
                no nos n° p pp art sec fig ch vol jan feb mar apr jun jul aug sep sept oct nov dec
                """,
            soft:
                "inc corp co ltd llc plc jr sr etc a.m p.m am pm u.s u.k u.n e.u d.c ph.d b.a m.a",
            starters: """
                the a an he she it they we you i this that these those there here but and in on at \
                as for if when while after before since although however meanwhile his her its \
                their our my what who why how where one some many most all no not so then yet \
                more now once only did do does was is are were have has had will can could would yes \
                 according by from with during despite last
                """
        ),
        Row(
            language: "zh",
            titles: "mr mrs ms st no vol",
            soft: "inc corp co ltd u.s"
        ),
        Row(
            language: "ja",
            titles: "mr mrs ms st no vol",
            soft: "inc corp co ltd u.s"
        ),
        Row(language: "ko", titles: "mr mrs ms no vol", soft: "inc corp co ltd u.s"),
        Row(
            language: "es",
            titles: """
                ee sr sra sres srta dra dres d da dna dn lic ing arq gral gra cnel tte cap sto sta \
                fr mons mt excmo ilmo hno av avda c p.ej ej vda ud uds prov
                """,
            numbers:
                "num n art pag pags p pp vol cap no tel km parrf lun mar mie jue vie sab dom ene feb abr",
            soft: "etc ee.uu uu s.a s.l cia ltda a.m p.m a.c d.c jr fig nov dic"
        ),
        Row(
            language: "ar",
            titles: "د أ م ا ج ق أ.د د.م السيد ص.ب",
            numbers: "ص ص.ص رقم",
            soft: "هـ م ق.م"
        ),
        Row(
            language: "fr",
            titles: """
                m mm mme mmes mlle mlles me mgr ste pr gal col cdt cap lt c.-a-d env av bd boul \
                p.ex chap ed tel
                """,
            numbers: "art n no p pp vol fig janv fevr avr juil sept oct nov dec",
            soft: "etc j.-c apr av.j.-c"
        ),
        Row(
            language: "ru",
            titles: """
                т.е т.к т.н и.о им ул д просп пр пер пл наб г-н г-жа гр тов проф акад доц д-р \
                гос ген полк кап адм св см ср напр о пос с пгт обл р-н корп стр кв ст оз рис табл \
                зам нач тел в.в
                """,
            numbers: "ст п пп с стр гл рис табл № янв фев мар апр авг сен сент окт ноя нояб дек",
            soft: "г гг в вв т.д т.п др пр млн млрд трлн тыс руб коп долл кг км н.э л.с чел",
            starters: """
                в во на по с со из к о об от до за при для у и а но да он она они оно это этот эта \
                мы вы я его ее их все что как где когда если так также однако затем потом после \
                тогда теперь между кроме согласно ранее сейчас сегодня вчера там тут здесь не нет
                """
        ),
        Row(
            language: "pt",
            titles: """
                sr sra srs sras dra drs d dom exmo exma ilmo gen cel maj cap ten sgto eng arq \
                av r pe frei p.ex sto sta
                """,
            numbers: "n no art pag p pp vol cap tel jan fev mar abr jun jul ago set out nov dez",
            soft: "etc ltda cia s.a a.c d.c a.m p.m jr eua"
        ),
        Row(
            language: "de",
            titles: """
                hr fr dres dipl ing z.b d.h u.a u.u i.d.r bzw sog vgl evtl ggf inkl exkl zzgl \
                mio mrd tsd gen bspw geb gest ehem str hl z u dt int nat bes s.o s.u
                """,
            numbers: """
                nr abs art s bd kap abb tel jan feb mar apr jun jul aug sep sept okt nov dez
                """,
            soft: "usw etc mio mrd tsd min std jh jhd v.chr n.chr e.v",
            hasOrdinals: true
        ),
        Row(
            language: "vi",
            titles: """
                tp ts ths th.s gs pgs gs.ts pgs.ts bs ths.bs cn ks ls nxb tt tx q p h x ubnd mr mrs
                """,
            numbers: "so tr dt t",
            soft: "v.v vv tcn scn jr"
        ),
        Row(
            language: "id",
            titles: "drs dra ir h hj tn ny sdr jl kec kab prov kol letjen mayjen brigjen a.n u.p",
            numbers: "no hlm hal tgl pasal tel rp",
            soft: "dll dsb dst s.d jr tbk"
        ),
        Row(
            language: "tr",
            titles: """
                doc yrd av sn cad sok mah bul alb gen org kor tug bkz orn s.a ecz muh uzm op
                """,
            numbers: "no s sf tel md",
            soft: "vb vs t.c a.s m.o m.s ltd sti",
            hasOrdinals: true
        ),
        Row(language: "fa", titles: "د م دکتر آ", numbers: "ص ش", soft: "ه.ش ق.م م ه.ق"),
        Row(
            language: "it",
            titles: """
                sig sig.ra sigg dott dott.ssa prof.ssa avv ing arch geom on sen gen col cap magg \
                mons don p.es ecc.mo s ss v via psicol amm dir
                """,
            numbers:
                "n nn art artt pag pagg vol cap fig tel gen feb apr giu lug ago set ott nov lun mar mer gio ven sab dom",
            soft: "ecc etc s.p.a s.r.l spa srl a.c d.c jr"
        ),
        Row(
            language: "uk",
            titles: """
                т.зв т.е т.к в.о ім вул д просп пров пл п пп проф акад доц гр тов ген полк св див \
                напр смт с обл р-н м буд кв корп о стор
                """,
            numbers: "ст п с стор гл рис табл № січ лют бер квіт трав черв лип серп вер жовт лист",
            soft: "р рр ст т.д т.п ін млн млрд тис грн коп дол кг км н.е"
        ),
        Row(
            language: "pl",
            titles: """
                np m.in tzn tj ul al pl os mgr inz ks sw gen plk ppłk kpt por im red tzw woj pow \
                ok hab lek adw sp
                """,
            numbers: "nr art ust pkt str s t rozdz rys tel godz",
            soft: "itd itp in r w wz tys mln mld zl gr min n.e p.n.e sp.z.o.o",
            hasOrdinals: true
        ),
        Row(
            language: "el",
            titles: "κ κκ κα δρ καθ λ.χ π.χ δηλ βλ οδ λεωφ αγ",
            numbers: "αρ σελ αρθρ τηλ",
            soft: "κ.α κ.λπ κλπ π.μ μ.μ π.χ μ.χ εκατ δισ"
        ),
        Row(language: "he", titles: "ד פרופ גב עו", numbers: "עמ מס סע", soft: "וכו וגו"),
        Row(
            language: "hi",
            titles: "डॉ श्री श्रीमती प्रो पं स्व कु मो ले ब्रि कि.मी मि सं एस",
            numbers: "सं पृ रु नं"
        ),
        Row(language: "th", titles: "ดร นพ พญ ศ รศ ผศ พล.อ พล.ต พ.ต.อ จ อ ต ถ ร.ต.อ"),
        Row(
            language: "da",
            titles: "bl.a f.eks dvs hr fr ca ift pga mht mr cand jf m.fl osv jr tlf adr skt",
            numbers: "nr n° s p pp kap kl stk jan feb mar apr jun jul aug sep okt nov dec",
            soft: "m.m mio mia kr pct etc aps",
            starters: """
                hvad hvem hvor hvornår hvorfor det den de jeg du han hun vi i man en et der her men \
                og på som for hvis når mens efter før siden selv hans hendes deres vores min nu så
                """,
            hasOrdinals: true
        ),
        Row(
            language: "nb",
            titles: "bl.a f.eks dvs hr fr ca jf m.fl osv",
            numbers: "nr s kap kl tlf",
            soft: "m.m mill mrd kr pst etc",
            hasOrdinals: true
        ),
        Row(
            language: "cs",
            titles: "ing mgr mudr judr gen plk kpt ul nam napr tzv tj resp sv",
            numbers: "c s str cl kap obr tel",
            soft: "atd apod aj mil mld tis kc hod min",
            hasOrdinals: true
        ),
        Row(
            language: "sk",
            titles: "ing mgr mudr judr gen plk kpt ul nam napr tzv tj resp sv",
            numbers: "c s str cl kap obr tel",
            soft: "atd apod mil mld tis hod min",
            hasOrdinals: true
        ),
        Row(
            language: "nl",
            titles: "dhr mevr mw ir mr drs ing jhr bijv d.w.z o.a m.b.t i.v.m a.s resp zgn nl",
            numbers: "nr blz art p jan feb mrt apr jun jul aug sep okt nov dec",
            soft: "enz etc mln mld n.v b.v v.chr n.chr"
        ),
        Row(
            language: "sv",
            titles: "bl.a t.ex dvs hr fr ca jfr m.fl osv s.k d.v.s",
            numbers: "nr s kap kl tel",
            soft: "m.m milj mdr kr etc"
        ),
        Row(
            language: "bg",
            titles: "г-н г-жа проф акад доц д-р ул бул пл гр с обл св ген полк т.е т.нар напр вж",
            numbers: "чл ал т с стр",
            soft: "г в т.н др млн млрд хил лв ст",
            starters: """
                в във на по с със от до за при и а но той тя те то това този тази ние вие аз \
                когато ако след преди според обаче така също сега днес вчера там тук не няма
                """
        ),
    ]
}
