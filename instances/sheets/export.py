"""Headers of the national personnel exports that a case does not take over.

Two sorts: those that a merit tool must not hold (dropped at the reader and counted) and those
that are harmless and of no use here (left out). Everything else unknown is a fault.
"""

from __future__ import annotations

DROPPED = (
    "NIK",
    "NO KK",
    "TEMPAT LAHIR",
    "TEMPAT LAHIR ID",
    "TEMPAT LAHIR NAMA",
    "AGAMA",
    "AGAMA ID",
    "AGAMA NAMA",
    "JENIS KAWIN ID",
    "JENIS KAWIN NAMA",
    "STATUS KAWIN",
    "STATUS PERKAWINAN",
    "NAMA PASANGAN",
    "JUMLAH ANAK",
    "ALAMAT",
    "NOMOR HP",
    "NO HP",
    "TELEPON",
    "NOMOR TELEPON",
    "EMAIL",
    "EMAIL GOV",
    "NPWP",
    "NPWP NOMOR",
    "BPJS",
    "KARTU ASN VIRTUAL",
    "SUKU",
    "ASAL DAERAH",
    "GOLONGAN DARAH",
    "DISABILITAS",
    "DIAGNOSIS",
    "FOTO",
    "IS VALID NIK",
    "FLAG IKD",
)
"""Never stored: irrelevant to merit, or protected."""

PEOPLE = (
    "ID",
    "PNS ID",
    "NIP LAMA",
    "GELAR DEPAN",
    "GELAR BELAKANG",
    "JENIS PEGAWAI ID",
    "JENIS PEGAWAI NAMA",
    "STATUS ASN",
    "GOL AWAL ID",
    "MK TAHUN",
    "MK BULAN",
    "JABATAN ID",
    "TINGKAT PENDIDIKAN ID",
    "PENDIDIKAN ID",
    "TAHUN LULUS",
    "NAMA SEKOLAH",
    "NOMOR SK CPNS",
    "TANGGAL SK CPNS",
    "NOMOR SK PNS",
    "TANGGAL SK PNS",
    "TMT PNS",
    "KPKN ID",
    "LOKASI KERJA ID",
    "INSTANSI KERJA ID",
    "SATUAN KERJA INDUK ID",
    "SATUAN KERJA KERJA ID",
    "tkPendidikanTerakhir",
    "pendidikanTerakhirNama",
    "kedudukanPnsNama",
    "statusPegawai",
    "tmtPensiun",
    "bupPensiun",
    "instansiKerjaNama",
    "satuanKerjaKerjaNama",
    "unorNama",
    "unorIndukId",
    "unorIndukNama",
    "jabatanStrukturalId",
    "jabatanStrukturalNama",
    "jabatanFungsionalId",
    "jabatanFungsionalNama",
    "jabatanFungsionalUmumId",
    "jabatanFungsionalUmumNama",
    "pangkatAkhir",
    "masaKerja",
    "eselonLevel",
    "tmtEselon",
    "asnJenjangJabatan",
    "levelJabatan",
    "kelas_jabatan",
    "lokasiKerja",
)
"""Of the employees; names of the export and of the interface."""

HISTORY = (
    "id",
    "idPns",
    "instansiKerjaNama",
    "satuanKerjaNama",
    "unorNama",
    "unorIndukId",
    "unorIndukNama",
    "jabatanFungsionalNama",
    "jabatanFungsionalUmumNama",
    "tmtPelantikan",
    "nomorSk",
    "tanggalSk",
)
"""Of the posts held."""

UNITS = ("EselonId", "NamaJabatan", "CepatKode", "IndukUnorId", "PemimpinPnsId", "JenisUnorId")
"""Of the organisation tree, whose heads are seats of their own here."""

PERFORMANCE = (
    "id",
    "hasilKinerjaNilai",
    "perilakuKerjaNilai",
    "kuadranKinerjaNilai",
    "namaPenilai",
)
"""Of the yearly performance."""

SANCTIONS = (
    "id",
    "skTanggal",
    "masaTahun",
    "masaBulan",
    "alasanHukumanDisiplinNama",
    "nomorPp",
    "skPembatalanNomor",
)
"""Of the sanctions."""
