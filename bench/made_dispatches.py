"""Dispatches that are made up, each with a number of its own in its first and last sentence, in several layouts and languages.

What `bench/kill` and `bench/translation-bill` upload. The same seed makes the same dispatches.
"""
import datetime
import email.message
import io
import json
import zipfile

FIRST_NUMBER = 1_000_000

WORDS = {
    "ar": (
        "أعلنت هيئة الميناء اليوم بدء العمل في الرصيف الشمالي وقال مدير المشروع إن السفن ستصل قبل نهاية الشهر المقبل وأضاف "
        "أن الشركة درست تقارير المهندسين عن الجسر والطريق والمحطة الجديدة في المدينة القديمة ومن جانبه أكد رئيس البلدية "
        "اهتمام السكان بالحديقة والمكتبة والمدرسة"
    ).split(),
    "en": (
        "the harbour authority reported progress on its northern quay while engineers studied the bridge road station library "
        "school garden market bakery river ferry timetable and residents asked about water prices rents lamps trees bicycles"
    ).split(),
    "fr": (
        "la direction du port annonce des travaux sur le quai nord tandis que les ingénieurs examinent le pont la route la gare "
        "le jardin la bibliothèque et les habitants demandent des arbres des lampes des bancs et une nouvelle école"
    ).split(),
    "es": (
        "la autoridad del puerto informó de obras en el muelle norte mientras los ingenieros estudian el puente la carretera la "
        "estación el jardín y los vecinos piden árboles faroles bancos bicicletas y una nueva escuela junto al mercado"
    ).split(),
    "de": (
        "die Hafenverwaltung meldet Fortschritte am nördlichen Kai während Ingenieure die Brücke den Bahnhof die Schule und den "
        "Garten prüfen und Anwohner nach Bäumen Lampen Bänken Fahrrädern und einer Bücherei neben dem Markt fragen"
    ).split(),
}
NUMBER_SENTENCE = {
    "ar": "وجاء ذلك في التقرير رقم {number}.",
    "en": "This is in report {number}.",
    "fr": "Cela figure dans le rapport {number}.",
    "es": "Así consta en el informe {number}.",
    "de": "Das steht im Bericht {number}.",
}
MONTHS = {
    "en": "Jan Feb March April May June July Aug Sept Oct Nov Dec".split(),
    "fr": "jan fév mars avr mai juin juil août sept oct nov déc".split(),
    "es": "ene feb mar abr may jun jul ago sep oct nov dic".split(),
}


class Dispatch:
    """A dispatch: its number, its sentences, and the file that it is sent as."""

    def __init__(self, number, layout, random):
        self.number = number
        self.layout = layout
        self.language, write = LAYOUTS[layout]
        self.headline = self._words(random, 6)
        self.paragraphs = [self._paragraph(random, first=n == 0) for n in range(random.randint(2, 4))]
        self.paragraphs[-1] += " " + NUMBER_SENTENCE[self.language].format(number=number)
        self.bytes = write(self, datetime.date.today()).encode()

    def _words(self, random, count):
        text = " ".join(random.choice(WORDS[self.language]) for _ in range(count))
        return text[0].upper() + text[1:]

    def _paragraph(self, random, first):
        sentences = [f"{self._words(random, random.randint(8, 16))} {random.randint(100, 999)}." for _ in range(2)]
        if first:
            sentences.insert(1, NUMBER_SENTENCE[self.language].format(number=self.number))
        return " ".join(sentences)

    def sentences(self):
        """What its record must contain, word for word."""
        return [part.strip() + "." for text in self.paragraphs for part in text.split(".") if part.strip()]


def kuna_arabic(dispatch, day):
    first, *others = dispatch.paragraphs
    lines = [
        f"التاريخ : {day:%d/%m/%Y}",
        dispatch.headline,
        f"الكويت - {day.day} - {day.month} (كونا)-- {first}",
        *others,
    ]
    return "\n".join(lines) + " (النهاية)\nأ ب / ت ث\n"


def kuna_english(dispatch, day):
    first, *others = dispatch.paragraphs
    dateline = f"KUWAIT, {MONTHS['en'][day.month - 1]} {day.day} (KUNA) -- {first}"
    return "\n".join([f"Date : {day:%d/%m/%Y}", dispatch.headline, dateline, *others]) + " (end)\nsta/rk\n"


def afp_french(dispatch, day):
    first, *others = dispatch.paragraphs
    dateline = f"Paris, {day.day} {MONTHS['fr'][day.month - 1]} {day.year} (AFP) - {first}"
    return "\n\n".join([dispatch.headline, dateline, *others]) + "\n\nab/cd/ef\n"


def efe_spanish(dispatch, day):
    first, *others = dispatch.paragraphs
    dateline = f"Madrid, {day.day} {MONTHS['es'][day.month - 1]} (EFE).- {first}"
    return "\n\n".join([dispatch.headline, dateline, *others]) + " EFE\nab/cd\n"


def nitf(dispatch, day):
    body = "".join(f"<p>{text}</p>" for text in dispatch.paragraphs)
    return (
        f'<?xml version="1.0" encoding="UTF-8"?>\n<nitf><head><title>{dispatch.headline}</title><docdata>'
        f'<doc-id id-string="made-{dispatch.number}"/><date.issue norm="{day:%Y%m%d}T100000Z"/></docdata></head>'
        f"<body><body.head><hedline><hl1>{dispatch.headline}</hl1></hedline></body.head>"
        f"<body.content>{body}</body.content></body></nitf>\n"
    )


def ninjs(dispatch, day):
    return json.dumps(
        {
            "uri": f"urn:made:{dispatch.number}",
            "type": "text",
            "language": dispatch.language,
            "versioncreated": f"{day}T10:00:00Z",
            "headline": dispatch.headline,
            "body_html": "".join(f"<p>{text}</p>" for text in dispatch.paragraphs),
        },
        ensure_ascii=False,
    )


LAYOUTS = {
    "KUNA, Arabic": ("ar", kuna_arabic),
    "KUNA, English": ("en", kuna_english),
    "AFP, French": ("fr", afp_french),
    "EFE, Spanish": ("es", efe_spanish),
    "NITF, English": ("en", nitf),
    "ninjs, German": ("de", ninjs),
}
TEXTS = ["KUNA, Arabic", "KUNA, English", "AFP, French", "EFE, Spanish"]


class File:
    """What is uploaded: its kind, name and bytes, and the dispatches that must come out of it; none if it is unreadable."""

    def __init__(self, kind, name, content, dispatches):
        self.kind = kind
        self.name = name
        self.content = content
        self.dispatches = dispatches


class Maker:
    """Makes files, each new or a duplicate of an earlier one."""

    UNREADABLE = 0.03
    DUPLICATE = 0.10
    ZIP = 0.06
    MAIL = 0.06

    def __init__(self, random):
        self.random = random
        self.next = FIRST_NUMBER
        self.made = []

    def file(self):
        roll = self.random.random()
        for share, make in (
            (self.UNREADABLE, self._unreadable),
            (self.DUPLICATE, self._duplicate),
            (self.ZIP, self._zip),
            (self.MAIL, self._mail),
        ):
            if roll < share:
                return make()
            roll -= share
        return self._keep(self._plain())

    def _dispatch(self, layouts):
        self.next += 1
        return Dispatch(self.next, self.random.choice(layouts), self.random)

    def _keep(self, file):
        self.made.append(file)
        return file

    def _plain(self):
        dispatch = self._dispatch(list(LAYOUTS))
        suffix = {"NITF, English": "xml", "ninjs, German": "json"}.get(dispatch.layout, "txt")
        return File(dispatch.layout, f"{dispatch.number}.{suffix}", dispatch.bytes, [dispatch])

    def _zip(self):
        dispatches = [self._dispatch(TEXTS) for _ in range(self.random.randint(2, 4))]
        packed = io.BytesIO()
        with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
            for dispatch in dispatches:
                archive.writestr(f"{dispatch.number}.txt", dispatch.bytes)
        return self._keep(File("zip", f"{dispatches[0].number}.zip", packed.getvalue(), dispatches))

    def _mail(self):
        dispatch = self._dispatch(["KUNA, English"])
        mail = email.message.EmailMessage()
        mail["From"] = "desk@example.org"
        mail["To"] = "inbox@example.org"
        mail["Subject"] = dispatch.headline
        mail["Date"] = datetime.datetime.now(datetime.timezone.utc)
        mail["Message-ID"] = f"<{dispatch.number}@example.org>"
        mail.set_content(dispatch.bytes.decode(), cte="base64")
        return self._keep(File("mail", f"{dispatch.number}.eml", mail.as_bytes(), [dispatch]))

    def _duplicate(self):
        if not self.made:
            return self._keep(self._plain())
        earlier = self.random.choice(self.made)
        self.next += 1
        return File("duplicate", f"{self.next}-again-{earlier.name}", earlier.content, earlier.dispatches)

    def _unreadable(self):
        self.next += 1
        kind, content = self.random.choice(
            (
                ("picture", b"\x89PNG\r\n\x1a\n" + self.random.randbytes(400)),
                ("broken archive", b"PK\x03\x04" + self.random.randbytes(400)),
                ("nothing", b" \n"),
            )
        )
        return File(f"unreadable: {kind}", f"{self.next}.bin", content + str(self.next).encode() * (kind != "nothing"), [])


def arabic_sentence(chance, words):
    return " ".join(chance.choice(WORDS["ar"]) for _ in range(words)) + "."


def arabic(headline, paragraphs, day):
    """A dispatch as KUNA lays it out."""
    first, *others = paragraphs
    lines = [f"التاريخ : {day:%d/%m/%Y}", headline, f"الكويت - {day.day} - {day.month} (كونا)-- {first}", *others]
    return "\n".join(lines) + " (النهاية)\nأ ب / ت ث\n\n"


def short_arabic(number, chance):
    """A dispatch of one sentence."""
    text = f"{arabic_sentence(chance, 8)[:-1]} {number}."
    return arabic(f"تقرير {number}", [text], datetime.date.today())


def long_arabic(paragraphs, chance):
    """A dispatch of many paragraphs, each of two sentences."""
    text = [f"{arabic_sentence(chance, 12)} {arabic_sentence(chance, 12)}" for _ in range(paragraphs)]
    return arabic("تقرير طويل", text, datetime.date.today())


REPORTS = (
    "ارتفع سعر برميل النفط الكويتي {cents} سنتا ليبلغ {dollars}ر{fraction:02} دولار أمريكي في تداولات يوم {weekday}.",
    "بلغ سعر صرف الدولار الأمريكي أمام الدينار الكويتي 0ر{rate} دينار يوم {weekday} فيما بلغ سعر صرف اليورو 0ر{other} دينار.",
    "تتوقع إدارة الأرصاد الجوية أن تبلغ درجة الحرارة العظمى {high} درجة مئوية والصغرى {low} درجة مئوية يوم {weekday}.",
)
WEEKDAYS = "الاثنين الثلاثاء الأربعاء الخميس الجمعة السبت الأحد".split()


def daily_report(n, day, chance):
    """One of the reports that are the same every day but for their figures."""
    text = REPORTS[n % len(REPORTS)].format(
        cents=chance.randint(11, 99),
        dollars=chance.randint(60, 99),
        fraction=chance.randint(1, 99),
        rate=chance.randint(301, 309),
        other=chance.randint(331, 359),
        high=chance.randint(25, 49),
        low=chance.randint(11, 24),
        weekday=WEEKDAYS[day.weekday()],
    )
    return arabic("نشرة يومية", [text], day)
