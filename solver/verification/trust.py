"""What the check of a certificate takes for granted, in words."""

from __future__ import annotations

from ...models.text import Text
from .absent import SAMPLE

TRUSTED = (
    Text(
        id="bahwa baris sebuah aturan bersama (kesinambungan, konflik kepentingan, batas "
        "keberagaman, panjang rantai) berarti sama dengan pasalnya; rencana itu sendiri dihitung "
        "ulang tanpa baris,",
        en="that the rows of a rule which ties pairs together (continuity, conflict of interest, "
        "diversity limits, chain length) mean its article; the plan itself is recounted without "
        "rows;",
    ),
    Text(
        id=f"bahwa penilaian pasangan per kolom dan satu per satu sama juga di luar sampel "
        f"(sekitar {SAMPLE}) pasangan yang tidak masuk kolom,",
        en=f"that pairs are judged alike by columns and one by one beyond the sample (about "
        f"{SAMPLE}) of pairs without a column;",
    ),
    Text(
        id="bahwa setiap preferensi menjumlahkan pasangan demi pasangan,",
        en="that every preference adds up pair by pair;",
    ),
    Text(
        id="urutan nama di antara rencana yang sama baik, nama-nama imbang, dan daftar nominasi: "
        "nilainya dihitung ulang, keutamaannya tidak dibuktikan di sini,",
        en="the order of names among equally good plans, the ties and the slates: its value is "
        "recounted, that it is the first is not proven here;",
    ),
    Text(
        id="pembaca lembar data, dan Python dengan bilangan bulatnya.",
        en="the reader of the sheets, and Python with its integers.",
    ),
)
