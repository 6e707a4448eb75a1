//! Fingerprints of the placeholder texts of the feature-ledger template in wide use, so that they count as not yet
//! written although they are not ours. A test derives them from that template where it is at hand.

/// How long the longest of them is, in bytes.
pub(super) const KNOWN_LONGEST: usize = 76;

pub(super) const KNOWN: [u64; 33] = [
    0x0a21_fb90_318c_4109,
    0x2ade_dbdd_1281_00ef,
    0x2ae7_1a81_c286_2409,
    0x30d2_096a_aecf_3ccb,
    0x501f_fca7_1aa1_ddb4,
    0x5751_33fb_013f_b599,
    0x5cc5_e422_b655_4f4a,
    0x62c9_5d90_89ed_657a,
    0x6463_1193_bc6a_490d,
    0x67fb_ff13_de9e_a6b7,
    0x6cb0_6ed3_9afa_343f,
    0x7225_ef54_77aa_b3d7,
    0x7cd7_f2df_dd28_e6ce,
    0x7dcb_e80e_9450_46f1,
    0x7f3b_0253_1c5b_efd1,
    0x903c_c014_5750_d60a,
    0x911a_205c_a6a6_e904,
    0x92cf_1b28_e7fc_2b18,
    0x9705_04b5_3f37_a435,
    0x99bf_e334_62fe_b4e5,
    0xa55d_6126_02b9_43e5,
    0xabb4_7c6b_2fd2_addd,
    0xb65d_e9bb_46c7_b357,
    0xd2a8_8aa8_9087_f00b,
    0xd644_a12b_70a6_d363,
    0xdef1_4c3d_8a17_b1f8,
    0xe24c_a419_fc1c_9836,
    0xe7d7_7e5d_75d6_1ce2,
    0xe864_645d_608e_4001,
    0xeff6_4738_8e0f_85de,
    0xf036_384e_04c8_0b5c,
    0xfb73_f356_aba3_d1f0,
    0xfb89_edc6_7ea8_fe17,
];
