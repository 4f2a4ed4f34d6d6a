// SPDX-License-Identifier: Apache-2.0

/// Persons by their names in twelve languages, and others whose names sound much like theirs;
/// a table, written from general knowledge.
enum PersonSpellings {
    /// The languages of the columns.
    static let languages = ["en", "zh", "ru", "ar", "ja", "ko", "he", "uk", "el", "hi", "th", "fa"]

    /// A person's name in each language.
    static let persons: [[String]] = rows(
        """
        John Kirby|约翰·科比|Джон Кирби|جون كيربي|ジョン・カービー|존 커비|ג'ון קירבי|Джон Кірбі|Τζον Κίρμπι|जॉन किर्बी|จอห์น เคอร์บี|جان کربی
        Antony Blinken|安东尼·布林肯|Энтони Блинкен|أنتوني بلينكن|アントニー・ブリンケン|앤터니 블링컨|אנתוני בלינקן|Ентоні Блінкен|Άντονι Μπλίνκεν|एंटनी ब्लिंकन|แอนโทนี บลิงเคน|آنتونی بلینکن
        Emmanuel Macron|埃马纽埃尔·马克龙|Эмманюэль Макрон|إيمانويل ماكرون|エマニュエル・マクロン|에마뉘엘 마크롱|עמנואל מקרון|Емманюель Макрон|Εμανουέλ Μακρόν|इमैनुएल मैक्रों|เอ็มมานูเอล มาครง|امانوئل ماکرون
        Angela Merkel|安格拉·默克尔|Ангела Меркель|أنغيلا ميركل|アンゲラ・メルケル|앙겔라 메르켈|אנגלה מרקל|Ангела Меркель|Άνγκελα Μέρκελ|एंजेला मर्केल|อังเกลา แมร์เคิล|آنگلا مرکل
        Justin Trudeau|贾斯汀·特鲁多|Джастин Трюдо|جاستن ترودو|ジャスティン・トルドー|쥐스탱 트뤼도|ג'סטין טרודו|Джастін Трюдо|Τζάστιν Τριντό|जस्टिन ट्रूडो|จัสติน ทรูโด|جاستین ترودو
        Donald Tusk|唐纳德·图斯克|Дональд Туск|دونالد توسك|ドナルド・トゥスク|도날트 투스크|דונלד טוסק|Дональд Туск|Ντόναλντ Τουσκ|डोनाल्ड टस्क|ดอนัลต์ ตุสก์|دونالد توسک
        Pedro Sánchez|佩德罗·桑切斯|Педро Санчес|بيدرو سانشيز|ペドロ・サンチェス|페드로 산체스|פדרו סאנצ'ס|Педро Санчес|Πέδρο Σάντσεθ|पेद्रो सांचेज|เปโดร ซันเชซ|پدرو سانچز
        Vladimir Putin|弗拉基米尔·普京|Владимир Путин|فلاديمير بوتين|ウラジーミル・プーチン|블라디미르 푸틴|ולדימיר פוטין|Володимир Путін|Βλαντίμιρ Πούτιν|व्लादिमीर पुतिन|วลาดีมีร์ ปูติน|ولادیمیر پوتین
        Sergey Lavrov|谢尔盖·拉夫罗夫|Сергей Лавров|سيرغي لافروف|セルゲイ・ラブロフ|세르게이 라브로프|סרגיי לברוב|Сергій Лавров|Σεργκέι Λαβρόφ|सर्गेई लावरोव|เซียร์เกย์ ลัฟรอฟ|سرگئی لاوروف
        Jens Stoltenberg|延斯·斯托尔滕贝格|Йенс Столтенберг|ينس ستولتنبرغ|イェンス・ストルテンベルグ|옌스 스톨텐베르그|ינס סטולטנברג|Єнс Столтенберг|Γενς Στόλτενμπεργκ|जेन्स स्टोलटेनबर्ग|เย็นส์ สโตลเตนเบิร์ก|ینس استولتنبرگ
        Olaf Scholz|奥拉夫·朔尔茨|Олаф Шольц|أولاف شولتس|オラフ・ショルツ|올라프 숄츠|אולף שולץ|Олаф Шольц|Όλαφ Σολτς|ओलाफ शोल्ज|โอลัฟ ช็อลทซ์|اولاف شولتس
        Boris Johnson|鲍里斯·约翰逊|Борис Джонсон|بوريس جونسون|ボリス・ジョンソン|보리스 존슨|בוריס ג'ונסון|Борис Джонсон|Μπόρις Τζόνσον|बोरिस जॉनसन|บอริส จอห์นสัน|بوریس جانسون
        Giorgia Meloni|焦尔吉娅·梅洛尼|Джорджа Мелони|جورجا ميلوني|ジョルジャ・メローニ|조르자 멜로니|ג'ורג'ה מלוני|Джорджа Мелоні|Τζόρτζια Μελόνι|जॉर्जिया मेलोनी|จอร์จา เมโลนี|جورجا ملونی
        Viktor Orbán|维克托·欧尔班|Виктор Орбан|فيكتور أوربان|オルバーン・ヴィクトル|오르반 빅토르|ויקטור אורבן|Віктор Орбан|Βίκτορ Όρμπαν|विक्टर ऑर्बन|วิกโตร์ โอร์บาน|ویکتور اوربان
        Nancy Pelosi|南希·佩洛西|Нэнси Пелоси|نانسي بيلوسي|ナンシー・ペロシ|낸시 펠로시|ננסי פלוסי|Ненсі Пелосі|Νάνσι Πελόζι|नैन्सी पेलोसी|แนนซี เพโลซี|نانسی پلوسی
        Benjamin Netanyahu|本雅明·内塔尼亚胡|Биньямин Нетаньяху|بنيامين نتنياهو|ベンヤミン・ネタニヤフ|베냐민 네타냐후|בנימין נתניהו|Біньямін Нетаньягу|Μπενιαμίν Νετανιάχου|बेंजामिन नेतन्याहू|เบนจามิน เนทันยาฮู|بنیامین نتانیاهو
        Mahmoud Abbas|马哈茂德·阿巴斯|Махмуд Аббас|محمود عباس|マフムード・アッバース|마무드 아바스|מחמוד עבאס|Махмуд Аббас|Μαχμούντ Αμπάς|महमूद अब्बास|มะห์มูด อับบาส|محمود عباس
        Marta Fernandes|玛尔塔·费尔南德斯|Марта Фернандеш|مارتا فرنانديز|マルタ・フェルナンデス|마르타 페르난데스|מרתה פרננדס|Марта Фернандеш|Μάρτα Φερνάντες|मार्ता फर्नांडीस|มาร์ตา เฟอร์นันเดส|مارتا فرناندز
        """
    )

    /// For each person others who are not: their names sound like it in a part or in their
    /// consonants.
    static let others: [[String]] = rows(
        """
        John Kerry|Jane Kirby|John Carver|Joan Corby
        Anthony Blanchard|Antonio Blanco|Andrew Blinken
        Manuel Marín|Emmanuel Moreau|Emil Macron
        Angela Markov|Angelo Morelli|Ingrid Merkel
        Justine Trudel|Justin Tredway|Julian Trudeau
        Donald Trask|Daniel Tusk|Donald Task-Weber
        Pedro Santos|Petra Sanchez|Pablo Sánchez
        Vladimir Popov|Vladimir Patton|Valentin Putin
        Sergei Larionov|Sergio Lauro|Sarah Lavrov
        Jens Stolberg|Jan Stoltz|Jonas Stoltenberg
        Olga Schulz|Oliver Scholz|Olaf Schiller
        Boris Jansen|Barry Johnson|Boris Janson-Hill
        Georgia Maloney|Giorgio Milani|Gregor Meloni
        Viktor Ivanov|Vincent Orban|Victor Oberman
        Nancy Palmer|Nicole Pelosi|Nancy Palacio
        Benjamin Nathan|Bernard Netanyahu|Benjamin Nettles
        Mahmoud Abdullah|Mahdi Abbas|Mohammed Abbasi
        Martin Fernandes|Marta Ferreira|Maria Fernandes
        """
    )

    private static func rows(_ table: String) -> [[String]] {
        table.split(separator: "\n").map { $0.split(separator: "|").map(String.init) }
    }
}
