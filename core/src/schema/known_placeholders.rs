//! Fingerprints of the placeholder texts of the feature-ledger template in wide use, so that they count as not yet
//! written although they are not ours. A test derives them from that template where it is at hand.

/// How long the longest of them is, in bytes.
pub(super) const KNOWN_LONGEST: usize = 76;

pub(super) const KNOWN: [u64; 32] = [
    0x0d37_bc53_0f62_85ec,
    0x1224_4688_1729_a9ba,
    0x1b35_9128_4adc_29b4,
    0x2859_18c4_64ef_1a92,
    0x2f15_d44c_fec0_4fed,
    0x31d4_07ff_29c6_a877,
    0x361c_897b_d51d_eaac,
    0x428c_3482_5aab_b3cf,
    0x42b9_f5df_975d_7587,
    0x4da4_b3c6_ca39_ff0a,
    0x4da5_c141_2d4f_cde9,
    0x4da6_6ff8_cd18_bfad,
    0x4dbe_dcfc_d5aa_e8f4,
    0x559f_72fa_03a5_1411,
    0x637e_e27b_719f_aa3f,
    0x6742_887e_e40c_6310,
    0x721f_35fc_b7f7_4a39,
    0x7559_feff_c4f7_a7a9,
    0x884a_b9c6_a070_a189,
    0x8b97_3179_08ad_9553,
    0x8b98_b257_6422_7b59,
    0x991f_cec0_94c7_16fb,
    0x9ead_977a_6ed1_b1ec,
    0x9ebb_fd91_ce23_83e1,
    0xad78_9329_067f_0726,
    0xb874_aa22_aa24_21fc,
    0xcd4a_b7b6_f744_a040,
    0xe21b_2c1b_b4e6_be8d,
    0xf3fa_1919_1758_2390,
    0xf3fc_0d8e_1381_3202,
    0xfa2a_ed1f_1acb_f4ab,
    0xfd64_0f30_0515_d435,
];
